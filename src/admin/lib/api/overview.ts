import { z } from "@medusajs/framework/zod"
import { get } from "../client"
import { bilingual, moment } from "./common"
import { consent } from "./consents"
import { verdict } from "./safety"

const overviewPackage = z.object({
  id: z.string(),
  title: z.string(),
  expires_at: moment.nullable(),
  sessions_granted: z.number(),
  sessions_left: z.number(),
  items: z.array(
    z.object({
      id: z.string(),
      service_id: z.string().nullable(),
      title: z.string(),
      sessions_granted: z.number(),
      sessions_left: z.number(),
    })
  ),
})
export type OverviewPackage = z.infer<typeof overviewPackage>

const overviewMessage = z.object({
  id: z.string(),
  channel: z.string(),
  status: z.string(),
  template_key: z.string(),
  body: z.string(),
  at: moment,
})
export type OverviewMessage = z.infer<typeof overviewMessage>

const overviewFeedback = z.object({
  id: z.string(),
  stars: z.number(),
  text: z.string(),
  sentiment: z.string().nullable(),
  submitted_at: moment,
  case: z.object({ id: z.string(), state: z.string() }).nullable(),
})
export type OverviewFeedback = z.infer<typeof overviewFeedback>

const overview = z.object({
  customer_id: z.string(),
  membership: z
    .object({
      member_id: z.string(),
      balance: z.number(),
      pending: z.number(),
      tier: z.object({ id: z.string(), name: bilingual }).nullable(),
    })
    .nullable(),
  packages: z.array(overviewPackage),
  past_packages: z.number(),
  /** May this customer have it now? By service. */
  safety: z.record(z.string(), verdict),
  sessions_left: z.number(),
  feedback: overviewFeedback.nullable(),
  messages: z.object({
    next: z.array(overviewMessage),
    last: z.array(overviewMessage),
  }),
  consents: z.array(consent),
  /** Parts that the role of whoever is signed in may not see. */
  hidden: z.array(z.string()).default([]),
})
export type Overview = z.infer<typeof overview>

export const retrieveOverview = (customerId: string) =>
  get(z.object({ overview }), `/admin/customers/${customerId}/overview`)
