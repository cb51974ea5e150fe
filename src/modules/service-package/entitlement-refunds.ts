import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import { currencyDecimals, decimal } from "../../shared/money"
import { bigNumberColumns } from "../../shared/sql"
import { entitlementQueries } from "./entitlement-lock"
import type { LockedEntitlement } from "./entitlement-lock"
import { REFUND_METHODS, REFUND_STATES } from "./models/entitlement-refund"
import { keyTaken, notAllowed } from "./entitlement-refusals"
import { REDEMPTION } from "./desk"
import { refundQuote } from "./rules/refund-quote"
import type { RefundQuote } from "./rules/refund-quote"
import type { RefundTerms } from "./types"

/** Source of the lines that a refund by quote writes. */
export const QUOTED_REFUND = "entitlement_refund"

const usesSchema = z.array(
  z.object({
    id: z.string(),
    sessions: z.number(),
    used: z.number(),
    used_value: z.coerce.string(),
  })
)

const refundSchema = z.object({
  id: z.string(),
  entitlement_id: z.string(),
  order_id: z.string().nullable(),
  method: z.enum(REFUND_METHODS),
  state: z.enum(REFUND_STATES),
  currency_code: z.string().nullable(),
  amount: z.coerce.string(),
  payment_id: z.string().nullable(),
  refund_id: z.string().nullable(),
  actor_id: z.string().nullable(),
})
/** A refund by quote, as it stands. */
export type EntitlementRefundRow = z.infer<typeof refundSchema>

const soldSchema = z.array(
  z.object({ customer_id: z.string().nullable(), granted_at: z.date() })
)

const linesSchema = z.array(
  z.object({
    id: z.string(),
    entitlement_id: z.string(),
    entitlement_item_id: z.string(),
    sessions: z.number(),
    value: z.coerce.string(),
  })
)

/** Unused sessions given back for money, inside one transaction. */
export const refundQueries = (sql: Knex) => {
  const entitlements = entitlementQueries(sql)

  const select = () =>
    sql("balm_entitlement_refund")
      .select(Object.keys(refundSchema.shape))
      .whereNull("deleted_at")

  /** What each item began with, and what of it was used. */
  const uses = async (entitlementId: string) => {
    const rows = usesSchema.parse(
      await sql("balm_session_entry")
        .select("entitlement_item_id as id")
        .select(
          sql.raw(
            `coalesce(sum(sessions) filter (where kind in ('grant', 'transfer_in')), 0)::int as sessions,
             coalesce(-sum(sessions) filter (where source_type = :redemption), 0)::int as used,
             coalesce(-sum(value) filter (where source_type = :redemption), 0) as used_value`,
            { redemption: REDEMPTION }
          )
        )
        .where({ entitlement_id: entitlementId })
        .whereNull("deleted_at")
        .groupBy("entitlement_item_id")
    )
    return new Map(rows.map(({ id, ...use }) => [id, use]))
  }

  /** The entitlement somebody paid for, of which this one may be a part. */
  const soldAs = async (
    entitlement: LockedEntitlement
  ): Promise<{ customer_id: string | null; granted_at: Date }> => {
    if (entitlement.transferred_from_id === null) {
      return entitlement
    }
    const [sold] = soldSchema.parse(
      await sql
        .withRecursive("chain", (chain) =>
          chain
            .select("id", "transferred_from_id", "customer_id", "granted_at")
            .from("balm_entitlement")
            .where({ id: entitlement.id })
            .unionAll((before) =>
              before
                .select("e.id", "e.transferred_from_id")
                .select("e.customer_id", "e.granted_at")
                .from("balm_entitlement as e")
                .join("chain as c", "c.transferred_from_id", "e.id")
            )
        )
        .select("customer_id", "granted_at")
        .from("chain")
        .whereNull("transferred_from_id")
    )
    return sold ?? entitlement
  }

  const quote = async (
    entitlement: LockedEntitlement,
    { now, cooling_off_days }: { now: Date; cooling_off_days: number }
  ): Promise<RefundQuote> => {
    const used = await uses(entitlement.id)
    return refundQuote(
      {
        // Changing hands and coming back starts no second cooling-off.
        granted_at: (await soldAs(entitlement)).granted_at,
        items: entitlement.items.map((item) => ({
          ...item,
          ...(used.get(item.id) ?? { sessions: 0, used: 0, used_value: "0" }),
        })),
      },
      cooling_off_days,
      now
    )
  }

  /** What a method gives, of one quote. */
  const amountBy = (
    method: RefundTerms["method"],
    given: RefundQuote
  ): string => {
    if (method === "pro_rata") {
      return given.pro_rata
    }
    if (method === "list_price") {
      if (given.list_price === null) {
        throw notAllowed(
          "A used treatment had no list price when this was sold: refund pro rata."
        )
      }
      return given.list_price
    }
    if (!given.cooling_off) {
      throw notAllowed(
        "The whole price is paid back only in the cooling-off days, and before anything is used."
      )
    }
    return given.amount_paid
  }

  return {
    /**
     * What is due for the unused sessions, both ways.
     *
     * @throws {MedusaError} not_found
     */
    async quote(
      entitlementId: string,
      terms: { now: Date; cooling_off_days: number }
    ): Promise<RefundQuote> {
      return await quote(await entitlements.lockOne(entitlementId), terms)
    },

    /**
     * Withdraws what is unused and writes down what is due for it, once per
     * key. Nothing is paid yet.
     *
     * @throws {MedusaError} not_found; not_allowed where nothing is due, where
     *   no payment has so much left, or where the quote is another one by now
     */
    async withdraw(
      terms: RefundTerms
    ): Promise<{ refund: EntitlementRefundRow; written: boolean }> {
      const entitlement = await entitlements.lockOne(terms.entitlement_id)
      const [earlier] = z
        .array(refundSchema)
        .parse(await select().where({ idempotency_key: terms.idempotency_key }))
      if (earlier) {
        if (earlier.entitlement_id !== entitlement.id) {
          throw keyTaken(terms.idempotency_key)
        }
        if (earlier.state === "failed") {
          throw notAllowed(
            "The money could not be paid back, and the sessions returned: look at the quote and send a new key."
          )
        }
        return { refund: earlier, written: false }
      }
      if (entitlement.order_id === null || entitlement.currency_code === null) {
        throw notAllowed("Nothing was paid for this package: it was a gift.")
      }
      const payer = (await soldAs(entitlement)).customer_id
      if (payer !== entitlement.customer_id) {
        throw notAllowed(
          "Another customer paid for these sessions: transfer them back first."
        )
      }
      const open = entitlement.items.filter((item) => item.left > 0)
      if (open.length === 0) {
        throw notAllowed("Nothing is left of this package.")
      }
      const given = await quote(entitlement, terms)
      const amount = amountBy(terms.method, given)
      if (!decimal(amount).eq(terms.amount)) {
        throw notAllowed(
          `The quote has changed meanwhile: it is ${amount} ${entitlement.currency_code} now. Look at it again.`
        )
      }
      if (decimal(amount).lte(0)) {
        throw notAllowed(
          "Nothing is due for what is left of this package: its sessions stay."
        )
      }
      const most = terms.payments
        .toSorted(
          (one, other) =>
            decimal(other.refundable).comparedTo(one.refundable) ?? 0
        )
        .at(0)
      // Medusa may have captured a fraction of a cent less than was charged.
      const payable = decimal(most?.refundable ?? 0).decimalPlaces(
        currencyDecimals(entitlement.currency_code)
      )
      if (decimal(amount).gt(payable)) {
        throw notAllowed(
          `No payment of this order has so much left to pay back: ${payable.toFixed()} at most.`
        )
      }
      const id = newId("bentref")
      const owed = given.pro_rata
      const row = {
        id,
        entitlement_id: entitlement.id,
        order_id: entitlement.order_id,
        method: terms.method,
        state: "withdrawn" as const,
        currency_code: entitlement.currency_code,
        payment_id: most?.id ?? null,
        refund_id: null,
        actor_id: terms.actor_id,
      }
      await sql("balm_entitlement_refund").insert({
        ...row,
        ...bigNumberColumns("amount", amount),
        ...bigNumberColumns("kept", decimal(owed).minus(amount).toFixed()),
        quote: JSON.stringify(given),
        idempotency_key: terms.idempotency_key,
        reason: terms.reason,
        occurred_at: terms.now,
      })
      await entitlements.append(
        open.map((item) => ({
          entitlement_id: entitlement.id,
          entitlement_item_id: item.id,
          kind: "refund" as const,
          sessions: -item.left,
          value: decimal(item.owed).negated().toFixed(),
          source_type: QUOTED_REFUND,
          source_id: id,
          reason: terms.reason,
          actor_id: terms.actor_id,
          occurred_at: terms.now,
        }))
      )
      return { refund: { ...row, amount }, written: true }
    },

    /**
     * Writes down how a refund ended, once: paid, or not possible. Then the
     * sessions come back at the value they left with.
     */
    async settle(
      id: string,
      outcome:
        | { state: "paid"; refund_id: string | null }
        | { state: "failed"; reason: string; now: Date }
    ): Promise<void> {
      const [before] = z.array(refundSchema).parse(await select().where({ id }))
      if (!before) {
        return
      }
      await entitlements.lockOne(before.entitlement_id)
      const changed = await sql("balm_entitlement_refund")
        .where({ id, state: "withdrawn" })
        .update({
          state: outcome.state,
          ...(outcome.state === "paid" && { refund_id: outcome.refund_id }),
          updated_at: sql.fn.now(),
        })
      if (changed === 0 || outcome.state === "paid") {
        return
      }
      const lines = linesSchema.parse(
        await sql("balm_session_entry")
          .select("id", "entitlement_id", "entitlement_item_id")
          .select("sessions", "value")
          .where({ source_type: QUOTED_REFUND, source_id: id, kind: "refund" })
          .whereNull("deleted_at")
      )
      await entitlements.append(
        lines.map((line) => ({
          entitlement_id: line.entitlement_id,
          entitlement_item_id: line.entitlement_item_id,
          kind: "reverse" as const,
          sessions: -line.sessions,
          value: decimal(line.value).negated().toFixed(),
          source_type: QUOTED_REFUND,
          source_id: id,
          reason: outcome.reason,
          reverses_id: line.id,
          occurred_at: outcome.now,
        }))
      )
    },

    /** Refunds by their ids; an unknown one is absent. */
    async list(ids: string[]): Promise<EntitlementRefundRow[]> {
      return z.array(refundSchema).parse(await select().whereIn("id", ids))
    },
  }
}
