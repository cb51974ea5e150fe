import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import { moment } from "./common"

const matter = { purpose: z.string(), channel: z.string().nullable() }

export const consent = z.object({
  ...matter,
  /** Null: never asked. */
  state: z.string().nullable(),
  source: z.string().nullable(),
  occurred_at: moment.nullable(),
})
export type Consent = z.infer<typeof consent>

const wording = z.object({ ...matter, version: z.string(), text: z.string() })

const consents = z.object({
  consents: z.array(consent),
  wordings: z.array(wording),
})

const pathOf = (customerId: string) => `/admin/customers/${customerId}/consents`

/** @param locale of the texts, `en` or `zh-CN` */
export const retrieveConsents = (customerId: string, locale: string) =>
  get(consents, pathOf(customerId), { locale })

export const recordConsents = ({
  customerId,
  ...body
}: {
  customerId: string
  consents: {
    purpose: string
    channel: string | null
    state: string
    wording_version: string
  }[]
  reason: string
  locale: string
}) => post(consents, pathOf(customerId), body)

/** Name of a matter in our texts. */
export const matterName = (one: {
  purpose: string
  channel: string | null
}): string => (one.channel ? `${one.purpose}_${one.channel}` : one.purpose)
