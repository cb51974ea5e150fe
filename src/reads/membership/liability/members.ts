import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { PARTS, partsAt } from "./parts"

const OWNERS = `${PARTS},
  owner as (
    select member_id, sum(points)::int as points, min(earned_at) as earned_at,
           min(expires_at) as expires_at
      from part where :bucket = any(buckets)
     group by member_id)`

const COLUMNS = `
  m.id, m.customer_id, c.first_name, c.last_name, o.points, o.earned_at,
  o.expires_at
    from owner o
    join balm_member m on m.id = o.member_id
    left join customer c on c.id = m.customer_id`

const rowsSchema = z.array(
  z
    .object({
      id: z.string(),
      customer_id: z.string(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      points: z.number(),
      earned_at: z.date(),
      expires_at: z.date().nullable(),
    })
    .transform(({ first_name, last_name, ...row }) => ({
      ...row,
      customer: { id: row.customer_id, first_name, last_name, email: null },
    }))
)

/** A member's share of a bucket; the shares of all add up to it. */
export type LiabilityMember = z.infer<typeof rowsSchema>[number]

const sumSchema = z.tuple([
  z.object({ count: z.coerce.number(), points: z.coerce.number() }),
])

/** By what members are sorted; the id settles what is left open. */
const SORTS = {
  points: "o.points",
  earned_at: "o.earned_at",
  expires_at: "o.expires_at",
} as const

export type LiabilitySort = keyof typeof SORTS

export type LiabilityQuestion = { bucket: string; now: Date }

/** Who has the points of a bucket: a page, and what all pages add up to. */
export const readLiabilityMembers = async (
  container: MedusaContainer,
  { bucket, now }: LiabilityQuestion,
  page: {
    take: number
    skip: number
    sort: LiabilitySort
    direction: "ASC" | "DESC"
  }
): Promise<{ members: LiabilityMember[]; count: number; points: number }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const terms = { ...partsAt(container, now), bucket }
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `${OWNERS} select ${COLUMNS}
      order by ${SORTS[page.sort]} ${page.direction === "ASC" ? "asc" : "desc"} nulls last, m.id
      limit :take offset :skip`,
    { ...terms, take: page.take, skip: page.skip }
  )
  const sums = await sql.raw<{ rows: unknown[] }>(
    `${OWNERS} select count(*) as count, coalesce(sum(points), 0) as points from owner`,
    terms
  )
  const [{ count, points }] = sumSchema.parse(sums.rows)
  return { members: rowsSchema.parse(rows), count, points }
}

const EXPORT_PAGE = 1_000

/** The same, whole, page by page in the order of ids. */
export async function* streamLiabilityMembers(
  container: MedusaContainer,
  { bucket, now }: LiabilityQuestion
): AsyncGenerator<LiabilityMember[]> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const terms = { ...partsAt(container, now), bucket, limit: EXPORT_PAGE }
  for (let after = ""; ;) {
    const found: { rows: unknown[] } = await sql.raw(
      `${OWNERS.replace("where :bucket", "where member_id > :after and :bucket")}
       select ${COLUMNS} order by m.id limit :limit`,
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
