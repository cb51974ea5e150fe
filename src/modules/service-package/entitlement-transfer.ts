import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import { decimal, sum } from "../../shared/money"
import { bigNumberColumns } from "../../shared/sql"
import { entitlementQueries } from "./entitlement-lock"
import { isExpired, keyTaken, notAllowed } from "./entitlement-refusals"
import { sessionValue } from "./rules/session-value"
import type { TermsChange, TransferredSessions } from "./types"

const negative = (value: string): string => decimal(value).negated().toFixed()

/** Sessions that change hands, inside one transaction. */
export const transferQueries = (sql: Knex) => {
  const entitlements = entitlementQueries(sql)

  return {
    /**
     * Gives sessions to somebody else, with what they are worth; once per key.
     * The new owner gets an entitlement of the same terms and the same end.
     *
     * @param moved sessions by item; null: all that is left
     * @returns id of the new owner's entitlement
     * @throws {MedusaError} not_allowed where it may not change hands
     */
    async transfer(
      change: TermsChange,
      { customer_id, moved, idempotency_key }: TransferredSessions
    ): Promise<{ id: string; written: boolean }> {
      const entitlement = await entitlements.lockOne(change.entitlement_id)
      const [earlier]: { id: string; transferred_from_id: string }[] =
        await sql("balm_entitlement")
          .select("id", "transferred_from_id")
          .where({ gift_key: `transfer:${idempotency_key}` })
          .whereNull("deleted_at")
      if (earlier) {
        if (earlier.transferred_from_id !== entitlement.id) {
          throw keyTaken(idempotency_key)
        }
        return { id: earlier.id, written: false }
      }
      if (!entitlement.transferable) {
        throw notAllowed(
          "This package was sold to its owner alone: it cannot change hands."
        )
      }
      if (entitlement.frozen_at !== null) {
        throw notAllowed("This package is paused: let it go on first.")
      }
      if (isExpired(entitlement, change.occurred_at)) {
        throw notAllowed("This package has expired: nothing is left to give.")
      }
      if (entitlement.customer_id === customer_id) {
        throw notAllowed(
          "Choose somebody else: these are their sessions already."
        )
      }
      const parts = entitlement.items
        .map((item) => {
          const sessions = moved === null ? item.left : (moved[item.id] ?? 0)
          return {
            item,
            sessions,
            value: sessionValue(item, sessions, entitlement.currency_code),
            id: newId("benti"),
          }
        })
        .filter(({ sessions }) => sessions > 0)
      if (parts.length === 0) {
        throw notAllowed(
          "Say how many sessions to give: none are left or named."
        )
      }
      const short = parts.find(({ item, sessions }) => sessions > item.left)
      if (short) {
        throw notAllowed(
          `${short.sessions} sessions cannot be given: ${short.item.left} are left.`
        )
      }
      const id = newId("bent")
      await sql.raw(
        `insert into balm_entitlement
           (id, customer_id, order_id, gift_key, line_item_id, unit_index,
            package_id, variant_id, title, currency_code, amount_paid,
            raw_amount_paid, validity_days, validity_from, usable_by,
            transferable, freezable, granted_at, expires_at,
            transferred_from_id)
         select :id, :customer_id, order_id, :key, null, 0, package_id,
                variant_id, title, currency_code, :amount_paid::numeric,
                :raw::jsonb, validity_days, validity_from, usable_by,
                transferable, freezable, :now::timestamptz, expires_at, id
           from balm_entitlement where id = :from`,
        {
          id,
          customer_id,
          key: `transfer:${idempotency_key}`,
          amount_paid: sum(parts.map(({ value }) => value)).toFixed(),
          raw: JSON.stringify({
            value: sum(parts.map(({ value }) => value)).toFixed(),
            precision: 20,
          }),
          now: change.occurred_at,
          from: entitlement.id,
        }
      )
      await sql("balm_entitlement_item").insert(
        parts.map(({ item, sessions, value, id: itemId }) => ({
          id: itemId,
          entitlement_id: id,
          kind: item.kind,
          service_id: item.service_id,
          category_id: item.category_id,
          variant_id: item.variant_id,
          sessions,
          bonus: item.bonus,
          position: item.position,
          ...bigNumberColumns("amount_paid", value),
          ...bigNumberColumns("list_price", item.list_price),
        }))
      )
      const line = {
        source_type: "transfer",
        source_id: id,
        reason: change.reason,
        actor_id: change.actor_id,
        occurred_at: change.occurred_at,
      }
      await entitlements.append(
        parts.flatMap(({ item, sessions, value, id: itemId }) => [
          {
            ...line,
            entitlement_id: entitlement.id,
            entitlement_item_id: item.id,
            kind: "transfer_out" as const,
            sessions: -sessions,
            value: negative(value),
          },
          {
            ...line,
            entitlement_id: id,
            entitlement_item_id: itemId,
            kind: "transfer_in" as const,
            sessions,
            value,
          },
        ])
      )
      return { id, written: true }
    },
  }
}
