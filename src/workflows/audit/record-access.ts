import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditFact } from "../../modules/audit/types"
import { systemClock } from "../../shared/clock"

/**
 * Puts on record that somebody is about to see what is sensitive. Awaited
 * before the answer: what cannot be recorded is not shown.
 */
export const recordAccess = async (
  container: MedusaContainer,
  fact: Omit<AuditFact, "occurred_at">
): Promise<void> => {
  await container
    .resolve(AUDIT_MODULE)
    .record([{ ...fact, occurred_at: systemClock() }])
}
