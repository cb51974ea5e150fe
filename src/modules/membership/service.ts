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
import { Tier } from "./models/tier"
import { TierChange } from "./models/tier-change"
import { postMovements } from "./movements"
import type { MovementsCall } from "./movements"
import { orderQueries } from "./orders"
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
}
