import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addTime } from "../../shared/clock"
import type { OneTimeDigits } from "../../shared/crypto"
import { newId } from "../../shared/ids"
import { decimal } from "../../shared/money"
import { entitlementQueries } from "./entitlement-lock"
import { keyTaken } from "./entitlement-refusals"
import { STOCK_STATES } from "./models/session-redemption"
import { codeQueries } from "./one-time-codes"
import type { SpentCode } from "./one-time-codes"
import { mayRedeemSession } from "./rules/may-redeem-session"
import { sessionValue } from "./rules/session-value"
import type { LastUse, RedeemedSession, RedeemSession } from "./types"

/** Source of the lines that a redemption writes. */
export const REDEMPTION = "redemption"

const redemptionSchema = z.object({
  id: z.string(),
  entitlement_id: z.string(),
  entitlement_item_id: z.string(),
  customer_id: z.string().nullable(),
  sessions: z.number(),
  location_id: z.string().nullable(),
  stock: z.array(
    z.object({ inventory_item_id: z.string(), quantity: z.number() })
  ),
  stock_state: z.enum(STOCK_STATES),
  performed_at: z.date(),
  reversed_at: z.date().nullable(),
})
export type DeskRedemption = z.infer<typeof redemptionSchema>

const lineSchema = z.object({
  id: z.string(),
  sessions: z.number(),
  value: z.coerce.string(),
  days: z.number().nullable(),
})

/** What happens at the desk, inside one transaction. */
export const deskQueries = (sql: Knex, digits: OneTimeDigits) => {
  const entitlements = entitlementQueries(sql)
  const codes = codeQueries(sql, digits)

  const select = () =>
    sql("balm_session_redemption")
      .select(Object.keys(redemptionSchema.shape))
      .whereNull("deleted_at")

  /**
   * What the same key has used before.
   *
   * @throws {MedusaError} duplicate_error where that was something else
   */
  const before = async (
    asked: Pick<
      RedeemSession,
      "idempotency_key" | "entitlement_item_id" | "sessions"
    >
  ): Promise<RedeemedSession | undefined> => {
    const [row] = z
      .array(redemptionSchema)
      .parse(await select().where({ idempotency_key: asked.idempotency_key }))
    if (!row) {
      return undefined
    }
    if (
      row.entitlement_item_id !== asked.entitlement_item_id ||
      row.sessions !== asked.sessions
    ) {
      throw keyTaken(asked.idempotency_key)
    }
    return {
      outcome: "redeemed",
      id: row.id,
      entitlement_id: row.entitlement_id,
      customer_id: row.customer_id,
      written: false,
    }
  }

  const lastUse = async (itemId: string): Promise<LastUse | null> => {
    const [row]: LastUse[] = await sql("balm_session_redemption")
      .select("actor_id", "performed_at")
      .where({ entitlement_item_id: itemId })
      .whereNull("reversed_at")
      .whereNull("deleted_at")
      .orderBy("performed_at", "desc")
      .limit(1)
    return row ?? null
  }

  /** Its owner's code; whom nobody knows nobody can have sent one. */
  const codeOf = async (
    { customer_id }: { customer_id: string | null },
    { code, performed_at }: RedeemSession
  ): Promise<SpentCode> =>
    customer_id === null
      ? { ok: false, reason: "code_missing" }
      : await codes.spend(
          { customer_id, purpose: "redeem" },
          code?.told ?? null,
          performed_at
        )

  return {
    before,

    /**
     * Uses sessions of one item, once per key. Of two desks that want the
     * last session one waits here for the other, and is told who was quicker.
     *
     * @throws {MedusaError} not_found; duplicate_error for a key that was used
     *   for something else
     */
    async redeem(asked: RedeemSession): Promise<RedeemedSession> {
      const entitlement = await entitlements.lockOwnerOf(
        asked.entitlement_item_id
      )
      if (!entitlement) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `No sessions ${asked.entitlement_item_id}: look at what the customer can use.`
        )
      }
      // A code is spent before the key is seen to be used.
      const earlier = asked.code && (await before(asked))
      if (earlier) {
        return earlier
      }
      const item = entitlement.items.find(
        ({ id }) => id === asked.entitlement_item_id
      )
      const left = item?.left ?? 0
      const now = asked.performed_at
      const allowed = mayRedeemSession(
        entitlement,
        left,
        { sessions: asked.sessions, byOther: asked.by_other },
        now
      )
      if (!item || !allowed.ok) {
        return (
          (await before(asked)) ?? {
            outcome: "refused",
            reason: allowed.ok ? "used_up" : allowed.reason,
            last: await lastUse(asked.entitlement_item_id),
          }
        )
      }
      const code = asked.code && (await codeOf(entitlement, asked))
      if (code?.ok === false) {
        return { outcome: "refused", reason: code.reason, last: null }
      }
      const id = newId("bsred")
      const { by_other: _, code: __, stock, ...row } = asked
      // The clock of what is valid from its first use starts here.
      const days =
        entitlement.validity_from === "first_use" &&
        entitlement.expires_at === null
          ? entitlement.validity_days
          : null
      const written: unknown[] = await sql("balm_session_redemption")
        .insert({
          ...row,
          id,
          entitlement_id: entitlement.id,
          customer_id: entitlement.customer_id,
          stock: JSON.stringify(stock),
          stock_state: stock.length > 0 ? "due" : "none",
        })
        .onConflict(sql.raw("(idempotency_key) where deleted_at is null"))
        .ignore()
        .returning("id")
      const used = written.length === 0 ? await before(asked) : undefined
      if (used) {
        return used
      }
      await entitlements.append([
        {
          entitlement_id: entitlement.id,
          entitlement_item_id: item.id,
          kind: "redeem",
          sessions: -asked.sessions,
          value: decimal(
            sessionValue(item, asked.sessions, entitlement.currency_code)
          )
            .negated()
            .toFixed(),
          days,
          source_type: REDEMPTION,
          source_id: id,
          actor_id: asked.actor_id,
          occurred_at: now,
        },
      ])
      if (days !== null) {
        await entitlements.change(entitlement.id, {
          expires_at: addTime(now, days, "day"),
        })
      }
      return {
        outcome: "redeemed",
        id,
        entitlement_id: entitlement.id,
        customer_id: entitlement.customer_id,
        written: true,
      }
    },

    /**
     * Takes a redemption back, once: the sessions return at the value they
     * left with, and what left the stock is to come back.
     *
     * @returns the redemption as it was, and whether this call took it back
     * @throws {MedusaError} not_found; not_allowed while its stock is moving
     */
    async reverse(
      id: string,
      { actor_id, reason, now }: { actor_id: string; reason: string; now: Date }
    ): Promise<{ redemption: DeskRedemption; written: boolean }> {
      const find = async () => {
        const [row] = z
          .array(redemptionSchema)
          .parse(await select().where({ id }))
        if (!row) {
          throw new MedusaError(
            MedusaError.Types.NOT_FOUND,
            `No redemption ${id}: look at the history of the package.`
          )
        }
        return row
      }
      const { entitlement_id } = await find()
      await entitlements.lockOne(entitlement_id)
      const redemption = await find()
      if (redemption.reversed_at !== null) {
        return { redemption, written: false }
      }
      if (redemption.stock_state === "moving") {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "What this session takes from the stock is being booked: try again in a moment."
        )
      }
      const [line] = z
        .array(lineSchema)
        .parse(
          await sql("balm_session_entry")
            .select("id", "sessions", "value", "days")
            .where({ source_type: REDEMPTION, source_id: id, kind: "redeem" })
            .whereNull("deleted_at")
        )
      if (line) {
        await entitlements.append([
          {
            entitlement_id,
            entitlement_item_id: redemption.entitlement_item_id,
            kind: "reverse",
            sessions: -line.sessions,
            value: decimal(line.value).negated().toFixed(),
            days: line.days === null ? null : -line.days,
            source_type: REDEMPTION,
            source_id: id,
            reason,
            actor_id,
            reverses_id: line.id,
            occurred_at: now,
          },
        ])
      }
      await sql("balm_session_redemption")
        .where({ id })
        .update({
          reversed_at: now,
          reversed_by: actor_id,
          reversal_reason: reason,
          stock_state: sql.raw(
            "case stock_state when 'moved' then 'return_due' when 'due' then 'none' else stock_state end"
          ),
          updated_at: sql.fn.now(),
        })
      if (line && line.days !== null && !(await this.inUse(entitlement_id))) {
        // Nothing of it is used any more: its clock has not begun.
        await entitlements.change(entitlement_id, { expires_at: null })
      }
      return { redemption, written: true }
    },

    /** Whether anything of an entitlement was used and not given back. */
    async inUse(entitlementId: string): Promise<boolean> {
      const rows: unknown[] = await sql("balm_session_redemption")
        .select("id")
        .where({ entitlement_id: entitlementId })
        .whereNull("reversed_at")
        .whereNull("deleted_at")
        .limit(1)
      return rows.length > 0
    },

    /**
     * Takes on what is to move: whoever moves it next finds it taken.
     *
     * @returns those that are this caller's to move
     */
    async claimStock(
      ids: string[],
      direction: "out" | "back"
    ): Promise<DeskRedemption[]> {
      const [from, to] =
        direction === "out" ? ["due", "moving"] : ["return_due", "returning"]
      return z
        .array(redemptionSchema)
        .parse(
          await sql("balm_session_redemption")
            .whereIn("id", ids)
            .where({ stock_state: from })
            .whereNull("deleted_at")
            .update({ stock_state: to, updated_at: sql.fn.now() })
            .returning(Object.keys(redemptionSchema.shape))
        )
    },

    /** Writes down how a move ended: done, or back to where it began. */
    async settleStock(
      ids: string[],
      direction: "out" | "back",
      done: boolean
    ): Promise<void> {
      const [before, during, after] =
        direction === "out"
          ? ["due", "moving", "moved"]
          : ["return_due", "returning", "returned"]
      await sql("balm_session_redemption")
        .whereIn("id", ids)
        .where({ stock_state: during })
        .update({
          stock_state: done ? after : before,
          updated_at: sql.fn.now(),
        })
    },
  }
}
