import type { MedusaContainer } from "@medusajs/framework/types"
import { LIABILITY_AGES } from "../../../modules/service-package/rules/liability"
import type { ReportTime } from "../../../modules/service-package/rules/liability"
import { readStoreZone } from "../../store/store-zone"

/** Stands for what was not sold: gifts, and orders of no store. */
export const NONE = "none"

const AGE = `case ${LIABILITY_AGES.flatMap(({ key, last }) =>
  last === null ? [] : [`when age <= ${last} then '${key}'`]
).join(" ")} else 'older' end`

/**
 * Every entitlement that owes sessions at a moment, or has lost some by expiry
 * shortly before: the one definition behind each figure and behind the rows
 * that add up to it. Both are sums of the ledger's lines up to that moment, so
 * a day that is over is told as it was. What is past its end is nobody's any
 * more, whether the job has expired it yet or not; what is paused is owed.
 *
 * It is as old as its sale: changing hands makes nothing younger. Its store is
 * the stock location whose sales channel sold it, or the channel where that
 * belongs to several locations or to none.
 */
export const PARTS = `
  with standing as (
    select l.entitlement_id, sum(l.sessions) as sessions, sum(l.value) as value,
           coalesce(sum(l.sessions) filter (where i.bonus), 0) as free_sessions
      from balm_session_entry l
      left join balm_entitlement_item i on i.id = l.entitlement_item_id
     where l.occurred_at <= :until and l.deleted_at is null
     group by 1
    having sum(l.sessions) > 0),
  held as (
    select s.*,
           coalesce(e.expires_at <= :until and e.frozen_at is null, false)
             as over,
           e.expires_at
      from standing s
      join balm_entitlement e on e.id = s.entitlement_id
     where e.deleted_at is null),
  expired as (
    select l.entitlement_id, -l.sessions as sessions, -l.value as value,
           case when i.bonus then -l.sessions else 0 end as free_sessions
      from balm_session_entry l
      left join balm_entitlement_item i on i.id = l.entitlement_item_id
     where l.kind = 'expire' and l.deleted_at is null
       and l.occurred_at between :expired_since and :until
       and not exists (
         select 1 from balm_session_entry r
          where r.reverses_id = l.id and r.occurred_at <= :until
            and r.deleted_at is null)
     union all
    select entitlement_id, sessions, value, free_sessions
      from held where over and expires_at >= :expired_since),
  counted as (
    select entitlement_id, 'owed' as state, sessions, value, free_sessions
      from held where not over
     union all
    select entitlement_id, 'expired', sum(sessions), sum(value),
           sum(free_sessions)
      from expired group by 1),
  store as (
    select k.sales_channel_id as channel_id,
           case when count(*) = 1 then max(p.id) else k.sales_channel_id end
             as id,
           case when count(*) = 1 then max(p.name) else max(c.name) end as name
      from sales_channel_stock_location k
      join stock_location p on p.id = k.stock_location_id
       and p.deleted_at is null
      join sales_channel c on c.id = k.sales_channel_id
     where k.deleted_at is null
     group by 1),
  aged as (
    select t.state, t.sessions::int as sessions, t.value,
           case when e.currency_code is null then t.sessions
                else t.free_sessions end::int as free_sessions,
           e.id, e.title, e.customer_id, e.order_id, e.currency_code,
           e.expires_at, e.frozen_at <= :until as frozen,
           coalesce(g.occurred_at, e.granted_at) as sold_at,
           coalesce(e.package_id, '${NONE}') as package,
           coalesce(store.id, c.id, '${NONE}') as store,
           coalesce(store.name, c.name) as store_name,
           :day::date
             - (coalesce(g.occurred_at, e.granted_at) at time zone :zone)::date
             as age
      from counted t
      join balm_entitlement e on e.id = t.entitlement_id
      left join balm_entitlement_source g
        on g.source_type = 'order' and g.source_id = e.order_id
       and g.deleted_at is null
      left join "order" o on o.id = e.order_id
      left join sales_channel c on c.id = o.sales_channel_id
      left join store on store.channel_id = o.sales_channel_id),
  part as (select *, ${AGE} as age_key from aged)`

/** What {@link PARTS} asks for. */
export const partsAt = (container: MedusaContainer, time: ReportTime) => ({
  ...time,
  zone: readStoreZone(container),
})

/** Which part of what is owed; what is left out is not looked at. */
export type LiabilityFilters = {
  state: "owed" | "expired"
  /** ISO 4217, lower case, or `none` for what was given away. */
  currency?: string | undefined
  /** Id of a package, or `none`. */
  package?: string | undefined
  /** Id of a stock location or a sales channel, or `none`. */
  store?: string | undefined
  age?: string | undefined
}

/** Conditions on rows of `part`, by what they are about. */
export const MATCHES = {
  package: "(:package::text is null or package = :package)",
  store: "(:store::text is null or store = :store)",
  age: "(:age::text is null or age_key = :age)",
} as const

export const MATCHING = `state = :state
   and (:currency::text is null or coalesce(currency_code, '${NONE}') = :currency)
   and ${MATCHES.package} and ${MATCHES.store} and ${MATCHES.age}`

/** What {@link MATCHING} asks for. */
export const filterTerms = ({ state, ...filters }: LiabilityFilters) => ({
  state,
  currency: filters.currency ?? null,
  package: filters.package ?? null,
  store: filters.store ?? null,
  age: filters.age ?? null,
})
