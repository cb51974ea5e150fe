import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import type { ListQuery } from "../page"
import { listFields, moment } from "./common"

const customer = z
  .object({
    id: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
  })
  .nullable()

const answer = z.object({
  id: z.string(),
  order_id: z.string(),
  customer_id: z.string().nullable(),
  stars: z.number(),
  stars_staff: z.number().nullable(),
  stars_place: z.number().nullable(),
  text: z.string(),
  topics: z.array(z.string()),
  submitted_at: moment,
})
export type Answer = z.infer<typeof answer>

const analysis = z.object({
  sentiment: z.string(),
  severity: z.number(),
  topics: z.array(z.string()),
  health_or_safety: z.boolean(),
  summary: z.string(),
  suggested_reply: z.string(),
})
export type Analysis = z.infer<typeof analysis>

const caseRow = z.object({
  id: z.string(),
  state: z.string(),
  severity: z.number(),
  reason: z.string(),
  opened_at: moment,
  acknowledged_at: moment.nullable(),
  acknowledged_by: z.string().nullable(),
})

const feedback = answer.extend({
  customer,
  analysis: analysis.nullable(),
  recovery_case: caseRow.nullable(),
})
export type Feedback = z.infer<typeof feedback>

const recoveryCase = caseRow.extend({
  order_id: z.string(),
  customer_id: z.string().nullable(),
  customer,
  feedback: answer.nullable(),
  analysis: analysis.nullable(),
})
export type RecoveryCase = z.infer<typeof recoveryCase>

const feedbackList = z.object({ feedback: z.array(feedback), ...listFields })
const caseList = z.object({
  recovery_cases: z.array(recoveryCase),
  ...listFields,
})

export const listFeedback = (
  query: Partial<ListQuery> & { stars?: string; id?: string }
) => get(feedbackList, "/admin/feedback", query)

export const listRecoveryCases = (
  query: Partial<Omit<ListQuery, "q">> & {
    state?: string
    order?: string
    id?: string
  }
) => get(caseList, "/admin/recovery-cases", query)

export const acknowledgeRecoveryCase = (id: string) =>
  post(
    z.object({ recovery_case: recoveryCase }),
    `/admin/recovery-cases/${id}/acknowledge`
  )
