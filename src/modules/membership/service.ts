import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { groupCommit } from "../../shared/group-commit"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { adjustedBy, postAdjustment } from "./adjustments"
import { postBonuses } from "./bonuses"
import { exclusionQueries } from "./exclusions"
import type { EarningScope } from "./exclusions"
import { findLedgerFaults } from "./faults"
import type { LedgerFault } from "./faults"
import { ledgerQueries } from "./ledger"
import { lotQueries } from "./lots"
import { EarningBasis } from "./models/earning-basis"
import { EarningExclusion } from "./models/earning-exclusion"
import { Member } from "./models/member"
import { PointsAllocation } from "./models/points-allocation"
import { PointsEntry } from "./models/points-entry"
import { PointsLot } from "./models/points-lot"
import { PointsSource } from "./models/points-source"
import { Redemption as RedemptionModel } from "./models/redemption"
import { Reward } from "./models/reward"
import { Tier } from "./models/tier"
import { TierChange } from "./models/tier-change"
import { postMovements } from "./movements"
import type { MovementsCall } from "./movements"
import { orderQueries } from "./orders"
import { redemptionEnds } from "./redemption-ends"
import { redemptionQueries } from "./redemptions"
import { rewardCatalogue } from "./reward-catalogue"
import type { RewardBefore } from "./reward-catalogue"
import type { RewardStanding } from "./rules/may-redeem"
import type { Promised } from "./rules/promise-of"
import { settlement } from "./settlement"
import type { TierTerms } from "./rules/decide-tier"
import { tierCatalogue } from "./tier-catalogue"
import type { TierBefore } from "./tier-catalogue"
import { reviewTiers, setTier, tierProgress, undoSetTier } from "./tier-review"
import type { TierByHand, TierReviewTerms, TierSet } from "./tier-review"
import { tierQueries } from "./tiers"
import type { MemberPage, MemberStanding } from "./tiers"
import type {
  Adjustment,
  BonusGrant,
  MemberWithPoints,
  MovementOfOrder,
  PointsTerms,
  PostedBonuses,
  PostedMovements,
  Redemption,
  RedemptionRefund,
  RedemptionUse,
  RedeemTerms,
  ReturnReason,
  RewardChanges,
  RewardContent,
  TierChanges,
  TierContent,
  TierMove,
} from "./types"

export default class MembershipModuleService extends MedusaService({
  Member,
  PointsSource,
  EarningBasis,
  EarningExclusion,
  PointsEntry,
  PointsLot,
  PointsAllocation,
  Tier,
  TierChange,
  Reward,
  Redemption: RedemptionModel,
}) {
  /**
   * Members with their points at a moment; an unknown id is absent.
   *
   * @param at `soon`: the moment before which points expire soon
   */
  @InjectTransactionManager()
  async membersWithPoints(
    memberIds: string[],
    at: { now: Date; soon: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<MemberWithPoints[]> {
    return await lotQueries(transactionOf(context)).members(memberIds, at)
  }

  /**
   * Posts what captures, refunds, cancellations and changes do to their orders'
   * points, each once; one dealt with before is passed over. Calls that come at once
   * share a transaction.
   *
   * @returns what this call wrote
   */
  async postMovements(
    movements: MovementOfOrder[],
    terms: PointsTerms
  ): Promise<PostedMovements> {
    return await this.postInGroups({ movements, terms })
  }

  private readonly postInGroups = groupCommit((calls: MovementsCall[]) =>
    this.postMovementCalls(calls)
  )

  @InjectTransactionManager()
  protected async postMovementCalls(
    calls: MovementsCall[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedMovements[]> {
    return await postMovements(transactionOf(context), calls)
  }

  /**
   * Compensation: removes exactly what {@link postMovements} wrote. A basis
   * and a member it may have made stay: they hold no value, and somebody may
   * be waiting for their rows.
   */
  @InjectTransactionManager()
  async undoMovements(
    { sources, earned_ids, reversed_ids, returned_ids }: PostedMovements,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const sql = transactionOf(context)
    const ledger = ledgerQueries(sql)
    await ledger.erase([...earned_ids, ...reversed_ids, ...returned_ids])
    await orderQueries(sql).forgetVersions(
      sources.flatMap(({ source_type, source_id }) =>
        source_type === "change" ? source_id : []
      )
    )
    await ledger.release(sources)
  }

  /**
   * Corrects a member's points, once per idempotency key.
   *
   * @returns the entry, and whether this call wrote it
   * @throws 404 for an unknown member, 400 for more than the balance, 403 for
   *   more than is allowed, 422 for a key used for another correction
   */
  @InjectTransactionManager()
  async postAdjustment(
    adjustment: Adjustment,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; written: boolean }> {
    return await postAdjustment(transactionOf(context), adjustment)
  }

  /** Points that somebody has given and taken by hand since a moment. */
  @InjectTransactionManager()
  async adjustedBy(
    actorId: string,
    since: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await adjustedBy(transactionOf(context), actorId, since)
  }

  /**
   * Grants bonuses, each once, and takes back first visits that came to
   * nothing.
   *
   * @returns what this call wrote
   */
  @InjectTransactionManager()
  async postBonuses(
    grants: BonusGrant[],
    terms: PointsTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedBonuses> {
    return await postBonuses(transactionOf(context), grants, terms)
  }

  /** Compensation: removes exactly what {@link postBonuses} wrote. */
  @InjectTransactionManager()
  async undoBonuses(
    { granted_ids, undone_ids, returned_ids }: PostedBonuses,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await ledgerQueries(transactionOf(context)).erase([
      ...granted_ids,
      ...undone_ids,
      ...returned_ids,
    ])
  }

  /**
   * Has a product, category or collection earn no points, once.
   *
   * @returns id of what this call wrote; null: it was so already
   */
  @InjectTransactionManager()
  async excludeFromEarning(
    scope: EarningScope,
    who: { actor_id: string | null; excluded_at: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string | null> {
    return await exclusionQueries(transactionOf(context)).add(scope, who)
  }

  /** @returns id of what this call took away; null: it earned already */
  @InjectTransactionManager()
  async letEarnAgain(
    scope: EarningScope,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string | null> {
    return await exclusionQueries(transactionOf(context)).remove(scope)
  }

  /** Compensation: puts back what {@link letEarnAgain} took away. */
  @InjectTransactionManager()
  async putExclusionBack(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await exclusionQueries(transactionOf(context)).restore(id)
  }

  /** Members whose ledgers do not add up, counted anew from each line. */
  @InjectTransactionManager()
  async ledgerFaults(
    @MedusaContext() context: SqlContext = {}
  ): Promise<LedgerFault[]> {
    return await findLedgerFaults(transactionOf(context))
  }

  /**
   * Follows the store when it switches the expiry of points on or off: on
   * gives every open lot a full period, off takes its date away.
   *
   * @param months the store's expiry; 0: never
   * @returns how many lots changed; none, as long as the store leaves it
   */
  @InjectTransactionManager()
  async alignExpiry(
    { now, months }: { now: Date; months: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await lotQueries(transactionOf(context)).align(now, months)
  }

  /**
   * Expires what is left of lots past their date. Safe to run late and twice.
   *
   * @param now lots that expired until then
   * @param limit members at most, those waiting longest first
   * @returns the entries written; none: nothing is left to do
   */
  @InjectTransactionManager()
  async expirePoints(
    { now, limit }: { now: Date; limit: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const sql = transactionOf(context)
    const memberIds = await lotQueries(sql).membersWithExpired(now, limit)
    await ledgerQueries(sql).lock({ memberIds })
    const posted = await settlement(sql).expire(
      memberIds.map((member_id) => ({ member_id, at: now }))
    )
    return posted.map((entry) => entry.id)
  }

  /** Customers to whom entries belong, each once. */
  @InjectTransactionManager()
  async ownersOfEntries(
    entryIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await ledgerQueries(transactionOf(context)).owners(entryIds)
  }

  /** What customers earn by their tier, in percent; those in none are absent. */
  @InjectTransactionManager()
  async multipliersOf(
    customerIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, number>> {
    return await tierQueries(transactionOf(context)).multipliers(customerIds)
  }

  /**
   * Adds a tier above all others.
   *
   * @throws {MedusaError} invalid_data where it asks less than one below it
   */
  @InjectTransactionManager()
  async addTier(
    content: Omit<TierContent, "rank">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<TierBefore> {
    return await tierCatalogue(transactionOf(context)).add(content)
  }

  /**
   * Changes a tier; what is not given stays.
   *
   * @throws {MedusaError} not_found; invalid_data where the ladder would break
   */
  @InjectTransactionManager()
  async changeTier(
    id: string,
    changes: TierChanges,
    @MedusaContext() context: SqlContext = {}
  ): Promise<TierBefore> {
    return await tierCatalogue(transactionOf(context)).change(id, changes)
  }

  /** Takes a tier away; its members lose it with the next review. */
  @InjectTransactionManager()
  async removeTier(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<TierBefore> {
    return await tierCatalogue(transactionOf(context)).remove(id)
  }

  /** Compensation: puts a tier back to what it was. */
  @InjectTransactionManager()
  async putTierBack(
    before: TierBefore,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await tierCatalogue(transactionOf(context)).restore(before)
  }

  /**
   * What a customer has done towards a tier, and what the tiers ask, lowest
   * first; null for who is no member yet.
   */
  @InjectTransactionManager()
  async tierProgress(
    customerId: string,
    terms: TierReviewTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ standing: MemberStanding | null; tiers: TierTerms[] }> {
    return await tierProgress(transactionOf(context), customerId, terms)
  }

  /**
   * Brings members' tiers to what their spend and visits reach, as a set: up
   * at once, down at their review. Safe to repeat.
   *
   * @param page these customers, or a page of all members
   * @returns who moved, and the last member looked at; null: none was left
   */
  @InjectTransactionManager()
  async reviewTiers(
    page: MemberPage,
    terms: TierReviewTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ moves: TierMove[]; last_id: string | null }> {
    return await reviewTiers(transactionOf(context), page, terms)
  }

  /**
   * Gives a member a tier by hand, or takes it. Until `held_until` no review
   * takes it away.
   *
   * @throws 404 for an unknown member or tier, 400 for a day that is over
   */
  @InjectTransactionManager()
  async setTier(
    change: TierByHand,
    @MedusaContext() context: SqlContext = {}
  ): Promise<TierSet> {
    return await setTier(transactionOf(context), change)
  }

  /** Compensation: gives a member back the tier that {@link setTier} changed. */
  @InjectTransactionManager()
  async undoSetTier(
    done: Pick<TierSet, "before" | "change_id">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await undoSetTier(transactionOf(context), done)
  }

  /** Compensation: removes a correction that {@link postAdjustment} wrote. */
  @InjectTransactionManager()
  async undoAdjustment(
    entryId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await ledgerQueries(transactionOf(context)).erase([entryId])
  }

  /** @throws {MedusaError} invalid_data where its kind needs more */
  @InjectTransactionManager()
  async addReward(
    content: RewardContent,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RewardBefore> {
    return await rewardCatalogue(transactionOf(context)).add(content)
  }

  /**
   * Changes a reward; what is not given stays.
   *
   * @throws {MedusaError} not_found; invalid_data where its kind needs more
   */
  @InjectTransactionManager()
  async changeReward(
    id: string,
    changes: RewardChanges,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RewardBefore> {
    return await rewardCatalogue(transactionOf(context)).change(id, changes)
  }

  /** Takes a reward off the list; coupons that are out stay good. */
  @InjectTransactionManager()
  async removeReward(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RewardBefore> {
    return await rewardCatalogue(transactionOf(context)).remove(id)
  }

  /** Compensation: puts a reward back to what it was. */
  @InjectTransactionManager()
  async putRewardBack(
    before: RewardBefore,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await rewardCatalogue(transactionOf(context)).restore(before)
  }

  /**
   * Gives a member's points for a reward, once per key. What it promises is
   * still to be issued.
   *
   * @param currency_code of an amount off; null: the only one it has
   * @returns the redemption, and whether this call wrote it
   * @throws {MedusaError} not_found; not_allowed with the reason; duplicate for
   *   a key that was used for something else
   */
  @InjectTransactionManager()
  async redeemReward(
    reward: { id: string; currency_code: string | null },
    terms: RedeemTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ redemption: Redemption; written: boolean }> {
    return await redemptionQueries(transactionOf(context)).redeem(
      reward.id,
      reward.currency_code,
      terms
    )
  }

  /**
   * Gives a member's points for an amount off one cart, once per key.
   *
   * @throws {MedusaError} not_allowed for more than the balance; duplicate for
   *   a key that was used for something else
   */
  @InjectTransactionManager()
  async redeemForCart(
    cart: { id: string; promised: Promised },
    terms: RedeemTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ redemption: Redemption; written: boolean }> {
    return await redemptionQueries(transactionOf(context)).redeemForCart(
      cart.id,
      cart.promised,
      terms
    )
  }

  /** Where a customer stands with rewards, by reward. */
  @InjectTransactionManager()
  async rewardStandings(
    rewardIds: string[],
    customerId: string,
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, RewardStanding>> {
    return await redemptionQueries(transactionOf(context)).standings(
      rewardIds,
      customerId,
      now
    )
  }

  /** Redemptions as they stand; an unknown id is absent. */
  @InjectTransactionManager()
  async redemptionsAsTheyStand(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Redemption[]> {
    return await redemptionQueries(transactionOf(context)).list(ids)
  }

  /** Writes down what was issued for redemptions, once. */
  @InjectTransactionManager()
  async markIssued(
    issued: { id: string; promotion_id?: string; entitlement_id?: string }[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await redemptionQueries(transactionOf(context)).markIssued(issued)
  }

  /**
   * Closes redemptions that no order has, nor ever can have: their points
   * come back. Whoever calls has made sure of that.
   *
   * @returns the lines written; none for those closed before
   */
  @InjectTransactionManager()
  async giveBackUnused(
    ids: string[],
    close: { reason: ReturnReason; note: string | null; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await redemptionEnds(transactionOf(context)).giveBackUnused(
      ids,
      close
    )
  }

  /**
   * Closes redemptions that orders have used; what their discounts could not
   * use comes back. Safe to repeat.
   *
   * @returns the lines written
   */
  @InjectTransactionManager()
  async useRedemptions(
    uses: RedemptionUse[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await redemptionEnds(transactionOf(context)).use(uses)
  }

  /**
   * Gives back what refunds and cancellations of their orders owe to members.
   * Safe to repeat.
   *
   * @returns the lines written
   */
  @InjectTransactionManager()
  async refundRedemptions(
    refunds: RedemptionRefund[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await redemptionEnds(transactionOf(context)).refund(refunds)
  }
}
