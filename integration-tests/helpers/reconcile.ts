import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcile } from "../../src/reads/membership/reconcile"
import type { Difference } from "../../src/reads/membership/reconcile"
import { addTime } from "../../src/shared/clock"

/**
 * Everything about points and tiers that does not add up; nothing is granted
 * to work that is still under way, so wait for it first.
 */
export const pointsDifferences = async (
  container: MedusaContainer
): Promise<Difference[]> => {
  const found: Difference[] = []
  for await (const page of reconcile(container, {
    since: new Date(0),
    settledBefore: addTime(new Date(), 1, "hour"),
  })) {
    found.push(...page.differences)
  }
  return found
}
