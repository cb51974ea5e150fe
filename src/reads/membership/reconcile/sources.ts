import { z } from "@medusajs/framework/zod"
import type { ReconcileCheck } from "./check"
import { pages } from "./pages"

const SOURCES = `
  select s.id, s.source_type, s.source_id, s.order_id, s.amount::text as amount,
         case s.source_type
           when 'capture' then exists (
             select 1 from capture c
              where c.id = s.source_id and c.deleted_at is null)
           when 'refund' then exists (
             select 1 from refund r
              where r.id = s.source_id and r.deleted_at is null)
           when 'cancellation' then exists (
             select 1 from "order" o
              where o.id = s.source_id and o.canceled_at is not null)
           -- Order and version, as it was when the change was dealt with.
           else exists (
             select 1 from "order" o
              where o.id = s.order_id
                and s.source_id in (
                  select o.id || ':' || v from generate_series(1, o.version) v))
         end as in_medusa
    from (select * from balm_points_source
           where id > :after and deleted_at is null
           order by id limit :limit) s
   order by s.id`

const row = z.object({
  id: z.string(),
  source_type: z.string(),
  source_id: z.string(),
  order_id: z.string(),
  amount: z.string(),
  in_medusa: z.boolean(),
})

/** Nothing was dealt with that Medusa does not know. */
export const sourcesCheck: ReconcileCheck = {
  subject: "movements",
  async *run(container) {
    for await (const rows of pages(container, SOURCES, row)) {
      yield {
        looked: rows.length,
        differences: rows
          .filter(({ in_medusa }) => !in_medusa)
          .map(({ source_type, source_id, order_id, amount }) => ({
            fault: "not_in_medusa",
            subject_id: source_id,
            text: `${source_type} ${source_id} of ${amount} was counted for order ${order_id} (balm_points_source), but Medusa has no such ${source_type}.`,
          })),
      }
    }
  },
}
