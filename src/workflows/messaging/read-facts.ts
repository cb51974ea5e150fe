import type { MedusaContainer } from "@medusajs/framework/types"
import { readMarketingConsents } from "../../reads/consent/consents"
import type { SendFacts } from "../../modules/messaging/rules/decide-send"
import type { ClaimedMessage } from "../../modules/messaging/types"
import { reasonChecks } from "./reasons"

/** Who on which channel agrees to get offers; nobody is asked about for care. */
const readConsenting = async (
  container: MedusaContainer,
  messages: ClaimedMessage[]
): Promise<(message: ClaimedMessage) => boolean> => {
  const offered = messages.flatMap(({ purpose, customer_id }) =>
    purpose === "marketing" && customer_id ? [customer_id] : []
  )
  const consents = await readMarketingConsents(container, offered)
  return ({ customer_id, channel }) =>
    [...(consents.get(customer_id ?? "") ?? [])].some(
      (agreed) => agreed === channel
    )
}

/**
 * What the rule must know of each message: one question per source type, and
 * one about consent, for the whole batch.
 */
export const readFacts = async (
  container: MedusaContainer,
  messages: ClaimedMessage[]
): Promise<(message: ClaimedMessage) => SendFacts> => {
  const idsByType = new Map<string, Set<string>>()
  for (const { source_type, source_id } of messages) {
    const ids = idsByType.get(source_type) ?? new Set()
    idsByType.set(source_type, ids.add(source_id))
  }
  const holding = new Map<string, Set<string>>()
  for (const [type, ids] of idsByType) {
    const check = reasonChecks[type]
    holding.set(type, check ? await check(container, [...ids]) : ids)
  }
  const consents = await readConsenting(container, messages)
  return (message) => ({
    reasonHolds:
      holding.get(message.source_type)?.has(message.source_id) ?? false,
    marketingConsent: consents(message),
  })
}
