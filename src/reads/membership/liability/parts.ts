import type { MedusaContainer } from "@medusajs/framework/types"
import { ageBounds } from "../../../modules/membership/rules/liability"
import { readStoreZone } from "../../store/store-zone"

/**
 * Every open lot and every debt with the buckets it is in: the one definition
 * behind each figure and behind the rows that add up to it. A lot past its
 * date is nobody's any more, whether the job has expired it yet or not. A
 * member who owes has no open lot: debts are never set off against points.
 */
export const PARTS = `
  with part as (
    select l.member_id, l.points_left as points, e.occurred_at as earned_at,
           l.expires_at,
           array[
             'outstanding',
             case when l.available_at > :now then 'pending' else 'usable' end,
             case when e.occurred_at > :months_3 then 'age-0-3'
                  when e.occurred_at > :months_6 then 'age-4-6'
                  when e.occurred_at > :months_12 then 'age-7-12'
                  else 'age-older' end,
             coalesce('expires-' || to_char(l.expires_at at time zone :zone, 'YYYY-MM'),
                      'expires-never')] as buckets
      from balm_points_lot l
      join balm_points_entry e on e.id = l.id
     where l.points_left > 0 and l.deleted_at is null
       and (l.expires_at is null or l.expires_at > :now)
     union all
    select m.id, -e.total_after, e.occurred_at, null, array['debts']
      from balm_member m
     cross join lateral (
       select total_after, occurred_at from balm_points_entry
        where member_id = m.id and deleted_at is null
        order by sequence desc limit 1) e
     where e.total_after < 0 and m.deleted_at is null)`

/** What {@link PARTS} asks for. */
export const partsAt = (container: MedusaContainer, now: Date) => ({
  now,
  zone: readStoreZone(container),
  ...ageBounds(now),
})
