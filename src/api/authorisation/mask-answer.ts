import type { MedusaResponse } from "@medusajs/framework/http"
import { maskBody } from "../../modules/team/rules/masking/mask"
import type { Hidden } from "../../modules/team/rules/masking/mask"
import type { RouteRule } from "./route-rules"

/** As it would travel: dates and Medusa's amounts become plain JSON. */
export const plain = (body: unknown): unknown =>
  body === undefined ? undefined : JSON.parse(JSON.stringify(body))

/**
 * Everything this request answers passes through here: lists, single rows,
 * whatever `fields=` has opened, and errors too.
 */
export const maskAnswer = (
  res: MedusaResponse,
  rule: RouteRule,
  hidden: Hidden
): void => {
  const send = res.json.bind(res)
  const start = {
    whose: rule.whose ?? ("customer" as const),
    spend: rule.prices !== true,
    blank: rule.reckons ? (0 as const) : null,
  }
  res.json = (body: unknown) => send(maskBody(plain(body), start, hidden))
}
