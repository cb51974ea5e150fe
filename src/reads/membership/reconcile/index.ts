import type { MedusaContainer } from "@medusajs/framework/types"
import type { Difference, ReconcileCheck, ReconcileTerms } from "./check"
import { changesCheck } from "./changes"
import { ledgersCheck } from "./ledgers"
import { ordersCheck } from "./orders"
import { redemptionsCheck } from "./redemptions"
import { sourcesCheck } from "./sources"
import { straysCheck } from "./strays"
import { groupsCheck, tiersCheck } from "./tiers"

export type { Difference, ReconcileCheck, ReconcileTerms } from "./check"

/** All that must be true of points and tiers; a new promise adds a line. */
export const RECONCILE_CHECKS: readonly ReconcileCheck[] = [
  ordersCheck,
  changesCheck,
  sourcesCheck,
  straysCheck,
  ledgersCheck,
  redemptionsCheck,
  tiersCheck,
  groupsCheck,
]

/** What one page of one check told. */
export type Reconciled = {
  subject: string
  looked: number
  differences: Difference[]
}

/** Runs every check, one after the other, page by page. */
export const reconcile = async function* (
  container: MedusaContainer,
  terms: ReconcileTerms
): AsyncIterable<Reconciled> {
  for (const check of RECONCILE_CHECKS) {
    for await (const page of check.run(container, terms)) {
      yield { subject: check.subject, ...page }
    }
  }
}
