import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { membershipSettings } from "../../../modules/membership/settings"
import type MembershipModuleService from "../../../modules/membership/service"
import type { TierReviewTerms } from "../../../modules/membership/tier-review"
import type { TierMove } from "../../../modules/membership/types"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { readStoreZone } from "../../../reads/store/store-zone"

/**
 * Members in one transaction. Each page reads all payments of the window once,
 * whatever its size: with pages a quarter as large it took three times as long.
 */
const PAGE = 20_000

export type ReviewTiersInput = {
  /** Only the members of these entries; without it, every member. */
  entry_ids?: string[]
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

/** Who moved, and whose groups are to be looked at; null: everybody's. */
export type ReviewedTiers = {
  moves: TierMove[]
  customer_ids: string[] | null
}

export const reviewTiersStepId = "balm-review-tiers"

/** Page by page of all members, in id order. */
const reviewAll = async (
  membership: MembershipModuleService,
  terms: TierReviewTerms
): Promise<TierMove[]> => {
  const moves: TierMove[] = []
  for (let after: string | null = ""; after !== null;) {
    const page: { moves: TierMove[]; last_id: string | null } =
      await membership.reviewTiers({ after, limit: PAGE }, terms)
    moves.push(...page.moves)
    after = page.last_id
  }
  return moves
}

/**
 * Brings tiers to what spend and visits reach.
 *
 * Nothing to compensate: a tier follows from what was paid, which is as true
 * after a failure as before; the next run finds nothing to change.
 */
export const reviewTiersStep = createStep(
  reviewTiersStepId,
  async ({ entry_ids, now }: ReviewTiersInput, { container }) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const settings = await resolveSettings(container, membershipSettings)
    const terms = {
      now: new Date(now),
      windowDays: settings["membership.tier_window_days"],
      zone: readStoreZone(container),
    }
    const reviewed: ReviewedTiers = { moves: [], customer_ids: null }
    if (entry_ids) {
      const customerIds = await membership.ownersOfEntries(entry_ids)
      const { moves } = await membership.reviewTiers({ customerIds }, terms)
      reviewed.moves = moves
      reviewed.customer_ids = customerIds
    } else {
      reviewed.moves = await reviewAll(membership, terms)
    }
    return new StepResponse(reviewed)
  }
)
