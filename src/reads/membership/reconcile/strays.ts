import { z } from "@medusajs/framework/zod"
import type { ReconcileCheck } from "./check"
import { pages } from "./pages"

const ENTRIES = `
  select e.id, e.member_id, e.kind, e.points, e.source_type, e.source_id,
         e.order_id, m.id is not null as has_member, s.id is not null as has_source,
         o.id is not null as has_order,
         e.redemption_id, r.id is not null as has_redemption
    from (select * from balm_points_entry
           where id > :after and deleted_at is null
           order by id limit :limit) e
    left join balm_member m on m.id = e.member_id and m.deleted_at is null
    left join balm_points_source s on s.source_type = e.source_type
     and s.source_id = e.source_id and s.order_id = e.order_id
     and s.deleted_at is null
    left join "order" o on o.id = e.order_id and o.deleted_at is null
    left join balm_redemption r on r.id = e.redemption_id
     and r.deleted_at is null
   order by e.id`

const row = z.object({
  id: z.string(),
  member_id: z.string(),
  kind: z.string(),
  points: z.number(),
  source_type: z.string(),
  source_id: z.string(),
  order_id: z.string().nullable(),
  has_member: z.boolean(),
  has_source: z.boolean(),
  has_order: z.boolean(),
  redemption_id: z.string().nullable(),
  has_redemption: z.boolean(),
})

const isMovement = ({ kind }: { kind: string }): boolean =>
  kind === "accrue" || kind === "reverse"

/** Each line of the ledger is somebody's, and has a reason that is there. */
export const straysCheck: ReconcileCheck = {
  subject: "lines of the ledger",
  async *run(container) {
    for await (const rows of pages(container, ENTRIES, row)) {
      yield {
        looked: rows.length,
        differences: rows.flatMap((entry) => {
          const line = `Line ${entry.id} (${entry.kind}, ${entry.points} points) of member ${entry.member_id}`
          return [
            ...(entry.has_member
              ? []
              : [
                  {
                    fault: "no_member",
                    subject_id: entry.id,
                    text: `${line}: there is no such member.`,
                  },
                ]),
            ...(entry.redemption_id === null || entry.has_redemption
              ? []
              : [
                  {
                    fault: "no_redemption",
                    subject_id: entry.id,
                    text: `${line}: there is no redemption ${entry.redemption_id}.`,
                  },
                ]),
            ...(!isMovement(entry) || entry.has_source
              ? []
              : [
                  {
                    fault: "no_source",
                    subject_id: entry.id,
                    text: `${line}: ${entry.source_type} ${entry.source_id}, which it names, was not dealt with for order ${entry.order_id ?? "none"}.`,
                  },
                ]),
            ...(!isMovement(entry) || entry.has_order
              ? []
              : [
                  {
                    fault: "no_order",
                    subject_id: entry.id,
                    text: `${line}: order ${entry.order_id ?? "none"} is not in Medusa.`,
                  },
                ]),
          ]
        }),
      }
    }
  },
}
