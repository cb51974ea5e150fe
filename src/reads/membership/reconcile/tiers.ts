import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readMisplaced } from "../tier-groups"
import type { ReconcileCheck } from "./check"
import { pages } from "./pages"

const HISTORIES = `
  select m.id, m.tier_id, h.to_tier_id as last_tier_id
    from (select id, tier_id from balm_member
           where id > :after and deleted_at is null
           order by id limit :limit) m
    left join lateral (
      select to_tier_id from balm_tier_change
       where member_id = m.id and deleted_at is null
       order by id desc limit 1) h on true
   order by m.id`

const row = z.object({
  id: z.string(),
  tier_id: z.string().nullable(),
  last_tier_id: z.string().nullable(),
})

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

const named = (tierId: string | null): string => tierId ?? "no tier"

/** Each member has the tier to which their history led. */
export const tiersCheck: ReconcileCheck = {
  subject: "tiers of members",
  async *run(container) {
    for await (const rows of pages(container, HISTORIES, row)) {
      yield {
        looked: rows.length,
        differences: rows
          .filter(({ tier_id, last_tier_id }) => tier_id !== last_tier_id)
          .map(({ id, tier_id, last_tier_id }) => ({
            fault: "tier",
            subject_id: id,
            text: `Member ${id} has ${named(tier_id)}, but the history (balm_tier_change) ends at ${named(last_tier_id)}.`,
          })),
      }
    }
  },
}

/** Each customer is in the group of their tier, and in no other tier's. */
export const groupsCheck: ReconcileCheck = {
  subject: "groups of tiers",
  async *run(container) {
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { missing, surplus } = await readMisplaced(container, null)
    const [{ count }] = countSchema.parse(
      await sql("balm_tier").whereNull("deleted_at").count({ count: "id" })
    )
    yield {
      looked: count,
      differences: [
        ...missing.map(({ customer_id, customer_group_id }) => ({
          fault: "group",
          subject_id: customer_id,
          text: `Customer ${customer_id} is not in ${customer_group_id}, the group of their tier.`,
        })),
        ...surplus.map(({ customer_id, customer_group_id }) => ({
          fault: "group",
          subject_id: customer_id,
          text: `Customer ${customer_id} is in ${customer_group_id}, the group of a tier they do not have.`,
        })),
      ],
    }
  },
}
