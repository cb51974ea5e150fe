import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { ReportTime } from "../../../modules/service-package/rules/liability"
import { count, moneyText } from "./amounts"
import { filterTerms, MATCHING, NONE, PARTS, partsAt } from "./parts"
import type { LiabilityFilters } from "./parts"

const ROWS = `${PARTS}
  select p.id, p.title, p.customer_id, u.first_name, u.last_name, p.order_id,
         p.currency_code, p.value, p.sessions, p.free_sessions,
         p.sold_at, p.age as age_days, p.expires_at, p.frozen,
         nullif(p.store, '${NONE}') as store_id, p.store_name
    from part p
    left join customer u on u.id = p.customer_id
   where ${MATCHING}`

const rowsSchema = z.array(
  z
    .object({
      id: z.string(),
      title: z.string(),
      customer_id: z.string().nullable(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      order_id: z.string().nullable(),
      currency_code: z.string().nullable(),
      value: z.coerce.string(),
      sessions: z.number(),
      free_sessions: z.number(),
      sold_at: z.date(),
      age_days: z.number(),
      expires_at: z.date().nullable(),
      frozen: z.boolean().nullable(),
      store_id: z.string().nullable(),
      store_name: z.string().nullable(),
    })
    .transform(({ first_name, last_name, ...row }) => ({
      ...row,
      value: moneyText(row.value, row.currency_code),
      frozen: row.frozen ?? false,
      customer: row.customer_id
        ? { id: row.customer_id, first_name, last_name, email: null }
        : null,
    }))
)

/** An entitlement's share of a figure; the shares of all add up to it. */
export type LiabilityEntitlement = z.infer<typeof rowsSchema>[number]

const totalsSchema = z.array(
  z.object({
    currency_code: z.string().nullable(),
    value: z.coerce.string(),
    sessions: count,
    entitlements: count,
  })
)

/** What all rows add up to, in each currency. */
export type LiabilityTotal = {
  currency_code: string | null
  value: string | null
  sessions: number
  entitlements: number
}

/** By what entitlements are sorted; the id settles what is left open. */
const SORTS = {
  value: "p.value",
  sessions: "p.sessions",
  sold_at: "p.sold_at",
  expires_at: "p.expires_at",
} as const

export type LiabilitySort = keyof typeof SORTS

export const LIABILITY_SORTS = [
  "value",
  "sessions",
  "sold_at",
  "expires_at",
] as const satisfies readonly LiabilitySort[]

/** The entitlements behind a figure: a page, and what all pages add up to. */
export const readLiabilityEntitlements = async (
  container: MedusaContainer,
  time: ReportTime,
  filters: LiabilityFilters,
  page: {
    take: number
    skip: number
    sort: LiabilitySort
    direction: "ASC" | "DESC"
  }
): Promise<{
  entitlements: LiabilityEntitlement[]
  totals: LiabilityTotal[]
  count: number
}> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const terms = { ...partsAt(container, time), ...filterTerms(filters) }
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `${ROWS} order by ${SORTS[page.sort]} ${page.direction === "ASC" ? "asc" : "desc"} nulls last, p.id
      limit :take offset :skip`,
    { ...terms, take: page.take, skip: page.skip }
  )
  const sums = await sql.raw<{ rows: unknown[] }>(
    `${PARTS} select currency_code, sum(value) as value,
            sum(sessions) as sessions, count(*) as entitlements
       from part where ${MATCHING} group by 1 order by 1 nulls last`,
    terms
  )
  const totals = totalsSchema.parse(sums.rows).map((total) => ({
    ...total,
    value: moneyText(total.value, total.currency_code),
  }))
  return {
    entitlements: rowsSchema.parse(rows),
    totals,
    count: totals.reduce((all, total) => all + total.entitlements, 0),
  }
}

const EXPORT_PAGE = 1_000

/** The same, whole, page by page in the order of ids. */
export async function* streamLiabilityEntitlements(
  container: MedusaContainer,
  time: ReportTime,
  filters: LiabilityFilters
): AsyncGenerator<LiabilityEntitlement[]> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const terms = { ...partsAt(container, time), ...filterTerms(filters) }
  for (let after = ""; ;) {
    const found: { rows: unknown[] } = await sql.raw(
      `${ROWS} and p.id > :after order by p.id limit ${EXPORT_PAGE}`,
      { ...terms, after }
    )
    const rows = rowsSchema.parse(found.rows)
    if (rows.length > 0) {
      yield rows
    }
    const last = rows.at(-1)
    if (!last || rows.length < EXPORT_PAGE) {
      return
    }
    after = last.id
  }
}
