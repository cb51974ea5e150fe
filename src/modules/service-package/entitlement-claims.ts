import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { entitlementQueries } from "./entitlement-lock"
import { newId } from "../../shared/ids"
import type { ClaimedEntitlement } from "./types"

/** What a guest bought becomes their account's, inside one transaction. */
export const claimQueries = (sql: Knex) => {
  const entitlements = entitlementQueries(sql)

  return {
    /**
     * Gives entitlements to the account of whoever bought them as a guest,
     * with what they have used so far. The person is the same, so nothing of
     * value moves; a line of the ledger says when.
     *
     * @returns those that were the guest's until now
     */
    async claim(claims: ClaimedEntitlement[], now: Date): Promise<string[]> {
      const claimOf = new Map(claims.map((claim) => [claim.id, claim]))
      const held = await entitlements.lock([...claimOf.keys()])
      const theirs = held.flatMap((entitlement) => {
        const claim = claimOf.get(entitlement.id)
        return claim && claim.from === entitlement.customer_id
          ? [{ entitlement, to: claim.to }]
          : []
      })
      await entitlements.append(
        theirs.map(({ entitlement }) => ({
          entitlement_id: entitlement.id,
          entitlement_item_id: entitlement.items[0]?.id ?? entitlement.id,
          kind: "claim" as const,
          sessions: 0,
          value: "0",
          source_type: "claim",
          source_id: newId("bclaim"),
          occurred_at: now,
        }))
      )
      const owners = JSON.stringify(
        theirs.map(({ entitlement, to }) => ({ id: entitlement.id, owner: to }))
      )
      await sql.raw(
        `update balm_entitlement e
            set customer_id = n.owner, updated_at = now()
           from jsonb_to_recordset(?::jsonb) as n (id text, owner text)
          where e.id = n.id`,
        [owners]
      )
      await sql.raw(
        `update balm_session_redemption r
            set customer_id = n.owner, updated_at = now()
           from jsonb_to_recordset(?::jsonb) as n (id text, owner text)
          where r.entitlement_id = n.id`,
        [owners]
      )
      return theirs.map(({ entitlement }) => entitlement.id)
    },
  }
}
