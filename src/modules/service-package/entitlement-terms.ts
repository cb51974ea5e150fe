import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import { decimal } from "../../shared/money"
import { entitlementQueries } from "./entitlement-lock"
import type { LockedEntitlement, NewSessionEntry } from "./entitlement-lock"
import { isExpired, keyTaken, notAllowed } from "./entitlement-refusals"
import { sessionValue } from "./rules/session-value"
import type { TermsChange } from "./types"

const DAY_MILLISECONDS = 86_400_000

/** Started days between two moments. */
const daysBetween = (from: Date, until: Date): number =>
  Math.ceil((until.getTime() - from.getTime()) / DAY_MILLISECONDS)

const negative = (value: string): string => decimal(value).negated().toFixed()

const reversibleSchema = z.array(
  z.object({
    id: z.string(),
    entitlement_item_id: z.string(),
    sessions: z.number(),
    value: z.coerce.string(),
  })
)

/** What happens to an entitlement as a whole, inside one transaction. */
export const termsQueries = (sql: Knex) => {
  const entitlements = entitlementQueries(sql)

  /** A line that moves no session: it hangs on the first item. */
  const mark = (
    entitlement: LockedEntitlement,
    change: TermsChange,
    line: Pick<NewSessionEntry, "kind" | "source_type" | "source_id" | "days">
  ): NewSessionEntry => ({
    entitlement_id: entitlement.id,
    entitlement_item_id: entitlement.items[0]?.id ?? entitlement.id,
    sessions: 0,
    value: "0",
    reason: change.reason,
    actor_id: change.actor_id,
    occurred_at: change.occurred_at,
    ...line,
  })

  return {
    /**
     * Stops the time of an entitlement: nobody may use it meanwhile.
     *
     * @returns false: it was frozen before
     * @throws {MedusaError} not_found; not_allowed where it may not be frozen
     */
    async freeze(change: TermsChange): Promise<boolean> {
      const entitlement = await entitlements.lockOne(change.entitlement_id)
      if (entitlement.frozen_at !== null) {
        return false
      }
      if (!entitlement.freezable) {
        throw notAllowed("This package was sold as one that cannot be paused.")
      }
      if (isExpired(entitlement, change.occurred_at)) {
        throw notAllowed("This package has expired: it cannot be paused.")
      }
      await entitlements.append([
        mark(entitlement, change, {
          kind: "freeze",
          source_type: "freeze",
          source_id: newId("bfreeze"),
        }),
      ])
      await entitlements.change(entitlement.id, {
        frozen_at: change.occurred_at,
      })
      return true
    },

    /**
     * Lets its time go on: it gets back what it did not run.
     *
     * @returns false: it was not frozen
     */
    async unfreeze(change: TermsChange): Promise<boolean> {
      const entitlement = await entitlements.lockOne(change.entitlement_id)
      const since = entitlement.frozen_at
      if (since === null) {
        return false
      }
      const { expires_at } = entitlement
      await entitlements.append([
        mark(entitlement, change, {
          kind: "unfreeze",
          days:
            expires_at === null ? null : daysBetween(since, change.occurred_at),
          source_type: "freeze",
          source_id: newId("bfreeze"),
        }),
      ])
      await entitlements.change(entitlement.id, {
        frozen_at: null,
        ...(expires_at !== null && {
          expires_at: new Date(
            expires_at.getTime() +
              Math.max(0, change.occurred_at.getTime() - since.getTime())
          ),
        }),
      })
      return true
    },

    /**
     * Gives an entitlement another end. Where it has expired, that is taken
     * back: the sessions return at the value they left with.
     *
     * @throws {MedusaError} not_allowed for an end that has passed, or is not
     *   later than the present one
     */
    async extend(change: TermsChange, until: Date): Promise<void> {
      const entitlement = await entitlements.lockOne(change.entitlement_id)
      const { expires_at } = entitlement
      if (expires_at === null) {
        throw notAllowed(
          "This package does not expire: there is no end to move."
        )
      }
      if (until <= change.occurred_at || until <= expires_at) {
        throw notAllowed(
          "Choose a day that is still to come and later than the present end."
        )
      }
      const source_id = newId("bextend")
      const expired = reversibleSchema.parse(
        await sql("balm_session_entry as l")
          .select("l.id", "l.entitlement_item_id", "l.sessions", "l.value")
          .where({ "l.entitlement_id": entitlement.id, "l.kind": "expire" })
          .whereNull("l.deleted_at")
          .whereNotExists(
            sql("balm_session_entry as r")
              .select(sql.raw("1"))
              .whereRaw("r.reverses_id = l.id")
              .whereNull("r.deleted_at")
          )
      )
      await entitlements.append([
        mark(entitlement, change, {
          kind: "extend",
          days: daysBetween(expires_at, until),
          source_type: "extend",
          source_id,
        }),
        ...expired.map((line): NewSessionEntry => ({
          entitlement_id: entitlement.id,
          entitlement_item_id: line.entitlement_item_id,
          kind: "reverse",
          sessions: -line.sessions,
          value: negative(line.value),
          source_type: "expiry",
          source_id: line.id,
          reason: change.reason,
          actor_id: change.actor_id,
          reverses_id: line.id,
          occurred_at: change.occurred_at,
        })),
      ])
      await entitlements.change(entitlement.id, { expires_at: until })
    },

    /**
     * Ends what is over at `now`: a set of entitlements in one go. Safe to run
     * late and twice; what is frozen does not expire.
     *
     * @returns entitlements that lost sessions
     */
    async expire(now: Date, limit: number): Promise<string[]> {
      const due: { id: string }[] = await sql("balm_entitlement as e")
        .select("e.id")
        .where("e.expires_at", "<=", now)
        .whereNull("e.frozen_at")
        .whereNull("e.deleted_at")
        .whereRaw(
          `(select coalesce(sum(l.sessions), 0) from balm_session_entry l
             where l.entitlement_id = e.id and l.deleted_at is null) > 0`
        )
        .orderBy("e.expires_at")
        .limit(limit)
      const held = await entitlements.lock(due.map(({ id }) => id))
      // Another may have been quicker, or have moved its end meanwhile.
      const over = held.filter(
        (entitlement) =>
          entitlement.frozen_at === null && isExpired(entitlement, now)
      )
      const lines = over.flatMap((entitlement) =>
        entitlement.items
          .filter((item) => item.left > 0)
          .map((item): NewSessionEntry => ({
            entitlement_id: entitlement.id,
            entitlement_item_id: item.id,
            kind: "expire",
            sessions: -item.left,
            value: negative(item.owed),
            source_type: "expiry",
            source_id: newId("bexpiry"),
            // On the day it ended, however late this runs.
            occurred_at: entitlement.expires_at ?? now,
          }))
      )
      await entitlements.append(lines)
      return [...new Set(lines.map(({ entitlement_id }) => entitlement_id))]
    },

    /**
     * Corrects the sessions of an item by hand. What is added is worth no
     * money; what is taken away takes its value with it.
     *
     * @param sessions signed, not 0
     * @returns false: the same key has done it before
     * @throws {MedusaError} not_allowed below zero; duplicate_error for a key
     *   that was used for something else
     */
    async adjust(
      change: TermsChange,
      {
        item_id,
        sessions,
        idempotency_key,
      }: { item_id: string; sessions: number; idempotency_key: string }
    ): Promise<boolean> {
      const entitlement = await entitlements.lockOne(change.entitlement_id)
      const item = entitlement.items.find(({ id }) => id === item_id)
      if (!item) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `No sessions ${item_id} in this package.`
        )
      }
      const [before]: { entitlement_item_id: string; sessions: number }[] =
        await sql("balm_session_entry")
          .select("entitlement_item_id", "sessions")
          .where({ source_type: "adjustment", source_id: idempotency_key })
          .whereNull("deleted_at")
      if (before) {
        if (
          before.entitlement_item_id !== item.id ||
          before.sessions !== sessions
        ) {
          throw keyTaken(idempotency_key)
        }
        return false
      }
      if (item.left + sessions < 0) {
        throw notAllowed(
          `${-sessions} sessions cannot be taken away: ${item.left} are left.`
        )
      }
      await entitlements.append([
        {
          entitlement_id: entitlement.id,
          entitlement_item_id: item.id,
          kind: "adjust",
          sessions,
          value:
            sessions > 0
              ? "0"
              : negative(
                  sessionValue(item, -sessions, entitlement.currency_code)
                ),
          source_type: "adjustment",
          source_id: idempotency_key,
          reason: change.reason,
          actor_id: change.actor_id,
          occurred_at: change.occurred_at,
        },
      ])
      return true
    },
  }
}
