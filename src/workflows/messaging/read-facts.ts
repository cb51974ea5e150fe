import type { MedusaContainer } from "@medusajs/framework/types"
import type { SendFacts } from "../../modules/messaging/rules/decide-send"
import type { ClaimedMessage } from "../../modules/messaging/types"
import { reasonChecks } from "./reasons"

/** What the rule must know of each message; one question per source type. */
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
  return ({ source_type, source_id }) => ({
    reasonHolds: holding.get(source_type)?.has(source_id) ?? false,
  })
}
