import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { findLedgerFaults } from "./faults"
import type { LedgerFault } from "./faults"
import { ledgerQueries } from "./ledger"
import { lotQueries } from "./lots"
import { EarningBasis } from "./models/earning-basis"
import { Member } from "./models/member"
import { PointsAllocation } from "./models/points-allocation"
import { PointsEntry } from "./models/points-entry"
import { PointsLot } from "./models/points-lot"
import { PointsSource } from "./models/points-source"
import { orderQueries } from "./orders"
import { movementEntry } from "./rules/movement-entry"
import { planMovement } from "./rules/plan-movement"
import { settlement } from "./settlement"
import type {
  Adjustment,
  MemberWithPoints,
  MovementOfOrder,
  PointsTerms,
  PostedMovements,
  PostedPointsEntry,
} from "./types"

/** Source of an entry that staff made by hand. */
const ADJUSTMENT = "adjustment"

export default class MembershipModuleService extends MedusaService({
  Member,
  PointsSource,
  EarningBasis,
  PointsEntry,
  PointsLot,
  PointsAllocation,
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
   * Posts what captures, refunds and cancellations do to their orders' points,
   * each once; one dealt with before is passed over. Movements are claimed
   * before order accounts, and these before members, each in id order: writers
   * wait for each other and never in a circle.
   *
   * @returns what this call wrote
   */
  @InjectTransactionManager()
  async postMovements(
    movements: MovementOfOrder[],
    terms: PointsTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedMovements> {
    const sql = transactionOf(context)
    const orders = orderQueries(sql)
    const ledger = ledgerQueries(sql)
    const fresh = await orders.claim(
      movements.toSorted((one, other) =>
        one.source_id < other.source_id ? -1 : 1
      )
    )
    const accounts = await orders.open(fresh)
    const changes = fresh.flatMap((movement) => {
      const before = accounts.get(movement.order_id)
      if (!before) {
        return []
      }
      const { account, points } = planMovement(before, movement)
      accounts.set(movement.order_id, { ...before, ...account })
      return points === 0 ? [] : { movement, points, owner: before.member_id }
    })
    const members = await ledger.open({
      memberIds: changes.flatMap(({ owner }) => owner ?? []),
      customerIds: changes.flatMap(({ movement, owner }) =>
        owner === null ? (movement.customer_id ?? []) : []
      ),
    })
    const entries = await ledger.append(
      changes.flatMap(({ movement, points, owner }) => {
        const id = owner ?? members.get(movement.customer_id ?? "")
        return id ? movementEntry(movement, id, points, terms) : []
      })
    )
    const returned = await settlement(sql).settle(entries)
    const idsOf = (some: PostedPointsEntry[]) => some.map(({ id }) => id)
    return {
      sources: fresh.map(({ source_type, source_id }) => ({
        source_type,
        source_id,
      })),
      earned_ids: idsOf(entries.filter(({ points }) => points > 0)),
      reversed_ids: idsOf(entries.filter(({ points }) => points < 0)),
      returned_ids: idsOf(returned),
    }
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
    const ledger = ledgerQueries(transactionOf(context))
    await ledger.erase([...earned_ids, ...reversed_ids, ...returned_ids])
    await ledger.release(sources)
  }

  /**
   * Corrects a member's points, once per idempotency key.
   *
   * @returns the entry, and whether this call wrote it
   * @throws 404 for an unknown member, 400 for more than the balance, 422 for
   *   a key that was used for another correction
   */
  @InjectTransactionManager()
  async postAdjustment(
    adjustment: Adjustment,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; written: boolean }> {
    const sql = transactionOf(context)
    const ledger = ledgerQueries(sql)
    const lots = lotQueries(sql)
    const { idempotency_key, ...correction } = adjustment
    const { member_id, points, reason, occurred_at: now } = correction
    await ledger.lock({ memberIds: [member_id] })
    const [member] = await lots.members([member_id], { now, soon: now })
    if (!member) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No member ${member_id}: look it up in the list of members.`
      )
    }
    const [earlier] = await this.listPointsEntries(
      { member_id, source_type: ADJUSTMENT, source_id: idempotency_key },
      { take: 1 },
      context
    )
    if (earlier) {
      if (earlier.points !== points || earlier.reason !== reason) {
        throw new MedusaError(
          MedusaError.Types.DUPLICATE_ERROR,
          `The idempotency key ${idempotency_key} was used for another correction of ${member_id}: send a new key.`
        )
      }
      return { id: earlier.id, written: false }
    }
    const { balance } = member.points
    if (points < 0 && balance + points < 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Member ${member_id} has ${balance} points to use: ${-points} cannot be taken.`
      )
    }
    const entries = await ledger.append([
      {
        ...correction,
        kind: "adjust",
        order_id: null,
        source_type: ADJUSTMENT,
        source_id: idempotency_key,
        available_at: now,
      },
    ])
    await settlement(sql).settle(entries)
    const [{ id } = { id: "" }] = entries
    return { id, written: true }
  }

  /** Members whose ledgers do not add up, counted anew from each line. */
  @InjectTransactionManager()
  async ledgerFaults(
    @MedusaContext() context: SqlContext = {}
  ): Promise<LedgerFault[]> {
    return await findLedgerFaults(transactionOf(context))
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

  /** Compensation: removes a correction that {@link postAdjustment} wrote. */
  @InjectTransactionManager()
  async undoAdjustment(
    entryId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await ledgerQueries(transactionOf(context)).erase([entryId])
  }
}
