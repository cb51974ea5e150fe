import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import type { Bilingual } from "../../shared/settings"
import type { PointsBalance } from "../../modules/membership/types"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    customer_id: z.string(),
    created_at: z.coerce.date(),
    email: z.string().nullable(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    phone: z.string().nullable(),
    erased_at: z.string().nullable(),
    tier_id: z.string().nullable(),
    tier_name: z.object({ en: z.string(), zhCN: z.string() }).nullable(),
  })
)

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

/** A member as staff see them. */
export type MemberView = {
  id: string
  customer_id: string
  customer: {
    id: string
    email: string | null
    first_name: string | null
    last_name: string | null
    phone: string | null
    /** Null: they were not. */
    erased_at: string | null
  }
  tier: { id: string; name: Bilingual } | null
  points: PointsBalance
  created_at: Date
}

export type MemberFilters = {
  id?: string | undefined
  customer_id?: string | undefined
  tier_id?: string | undefined
  /** Part of a name, an e-mail address or a phone number. */
  q?: string | undefined
  /** Whether `q` looks at e-mail and phone: a hit alone would tell them. */
  by_contact?: boolean | undefined
}

export type MemberPage = {
  take: number
  skip: number
  order: Record<string, "ASC" | "DESC">
}

const NAMES = ["c.first_name", "c.last_name"]
const CONTACTS = ["c.email", "c.phone"]

/**
 * Members with their customer and their points: three queries, however many
 * rows. SQL, because the search is over Medusa's customers.
 *
 * @param at the moment of the balances; `soon` bounds what expires soon
 */
export const readMembers = async (
  container: MedusaContainer,
  filters: MemberFilters,
  page: MemberPage,
  at: { now: Date; soon: Date }
): Promise<{ members: MemberView[]; count: number }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const matching = () => {
    const query = sql
      .from({ m: "balm_member" })
      .leftJoin({ c: "customer" }, "c.id", "m.customer_id")
      .leftJoin({ t: "balm_tier" }, (join) =>
        join.on("t.id", "m.tier_id").andOnNull("t.deleted_at")
      )
      .whereNull("m.deleted_at")
    if (filters.id) {
      query.where("m.id", filters.id)
    }
    if (filters.customer_id) {
      query.where("m.customer_id", filters.customer_id)
    }
    if (filters.tier_id) {
      query.where("t.id", filters.tier_id)
    }
    if (filters.q) {
      const pattern = `%${filters.q.replace(/[\\%_]/g, "\\$&")}%`
      query.where((either) => {
        const contacts = filters.by_contact === false ? [] : CONTACTS
        for (const column of [...NAMES, ...contacts]) {
          either.orWhereILike(column, pattern)
        }
        either.orWhereRaw("concat_ws(' ', c.first_name, c.last_name) ilike ?", [
          pattern,
        ])
      })
    }
    return query
  }
  const rows = rowsSchema.parse(
    await matching()
      .select("m.id", "m.customer_id", "m.created_at")
      .select("c.email", "c.first_name", "c.last_name", "c.phone")
      .select(sql.raw("c.metadata->>'balm_erased_at' as erased_at"))
      .select({ tier_id: "t.id", tier_name: "t.name" })
      .orderBy([
        ...Object.entries(page.order).map(([column, order]) => ({
          column: `m.${column}`,
          order,
        })),
        { column: "m.id" },
      ])
      .limit(page.take)
      .offset(page.skip)
  )
  const [{ count }] = countSchema.parse(
    await matching().count({ count: "m.id" })
  )
  const withPoints = await container
    .resolve(MEMBERSHIP_MODULE)
    .membersWithPoints(
      rows.map((row) => row.id),
      at
    )
  const points = new Map(withPoints.map((row) => [row.id, row.points]))
  return {
    count,
    members: rows.flatMap((row) => {
      const { id, customer_id, created_at, tier_id, tier_name, ...person } = row
      const balance = points.get(id)
      return balance
        ? {
            id,
            customer_id,
            customer: { id: customer_id, ...person },
            tier:
              tier_id && tier_name ? { id: tier_id, name: tier_name } : null,
            points: balance,
            created_at,
          }
        : []
    }),
  }
}
