import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * What must always hold in the ledger itself, each as a query of the members
 * with whom it does not. Everything is counted anew from the lines and the
 * allocations.
 */
const CHECKS = {
  /** Each line carries the sums up to it, and no line is missing. */
  sums: `
    select member_id from (
      select e.member_id,
             e.sequence = row_number() over line as in_place,
             e.total_after = sum(e.points) over line as total_right,
             e.lifetime_after = sum(
               case when e.kind in ('accrue', 'bonus', 'reverse')
                    then e.points else 0 end) over line as lifetime_right
        from balm_points_entry e where e.deleted_at is null
      window line as (partition by e.member_id order by e.sequence)) s
     where not (in_place and total_right and lifetime_right)`,

  /** A lot is its entry less what was taken from it. */
  lots: `
    select coalesce(e.member_id, l.member_id) as member_id
      from (select e.id, e.member_id,
                   e.points - coalesce(sum(a.points), 0) as points_left
              from balm_points_entry e
              left join balm_points_allocation a
                on a.credit_entry_id = e.id and a.deleted_at is null
             where e.points > 0 and e.deleted_at is null
             group by e.id) e
      full join (select * from balm_points_lot where deleted_at is null) l
        on l.id = e.id
     where l.points_left is distinct from e.points_left`,

  /** No debit has taken more than it is worth, nor from a stranger's lot. */
  debits: `
    select d.member_id
      from balm_points_allocation a
      join balm_points_entry d on d.id = a.debit_entry_id
      join balm_points_entry c on c.id = a.credit_entry_id
     where a.deleted_at is null
     group by d.id
    having sum(a.points) > -d.points
        or bool_or(c.member_id <> d.member_id) or min(a.points) <= 0`,

  /** The total is what the lots hold less what is owed; never both. */
  debts: `
    select member_id from (
      select m.id as member_id, coalesce(l.points, 0) as held,
             coalesce(d.points, 0) as owed, coalesce(e.points, 0) as total
        from balm_member m
        left join (select member_id, sum(points) as points
                     from balm_points_entry where deleted_at is null
                    group by member_id) e on e.member_id = m.id
        left join (select member_id, sum(points_left) as points
                     from balm_points_lot where deleted_at is null
                    group by member_id) l on l.member_id = m.id
        left join (
          select member_id, sum(points) as points
            from (select d.member_id,
                         -d.points - coalesce(sum(a.points), 0) as points
                    from balm_points_entry d
                    left join balm_points_allocation a
                      on a.debit_entry_id = d.id and a.deleted_at is null
                   where d.points < 0 and d.deleted_at is null
                   group by d.id) open
           group by member_id) d on d.member_id = m.id
       where m.deleted_at is null) s
     where total <> held - owed or (held > 0 and owed > 0)`,
} as const

export type LedgerCheck = keyof typeof CHECKS

/** A member whose ledger does not add up, and what is wrong with it. */
export type LedgerFault = { check: LedgerCheck; member_id: string }

const rowsSchema = z.array(
  z.object({
    check: z.enum(["sums", "lots", "debits", "debts"]),
    member_id: z.string(),
  })
)

/** Every fault of every ledger, in one pass over all of them. */
export const findLedgerFaults = async (sql: Knex): Promise<LedgerFault[]> => {
  const parts = Object.entries(CHECKS).map(
    ([name, query]) =>
      `select distinct '${name}' as check, member_id from (${query}) ${name}`
  )
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `${parts.join(" union all ")} order by 2, 1`
  )
  return rowsSchema.parse(rows)
}
