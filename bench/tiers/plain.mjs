// @ts-check

/**
 * @typedef {object} Database
 * @property {(text: string, values?: any) => Promise<{ rows: any[] }>} raw
 */

/** Spend that reaches each tier, in dollars. */
export const THRESHOLDS = [100, 300, 1_000]

/** Members, their orders of the last two years and what was paid for them. */
const SEED = [
  `insert into balm_member (id, customer_id)
   select 'bmem_' || lpad(i::text, 8, '0'), 'cus_' || lpad(i::text, 8, '0')
     from generate_series(:from::int, :to::int) i`,
  `insert into customer (id, email, has_account)
   select 'cus_' || lpad(i::text, 8, '0'), 'bench-' || i || '@balm.test', true
     from generate_series(:from::int, :to::int) i`,
  `insert into balm_earning_basis
          (id, order_id, currency_code, order_total, raw_order_total, net_total,
           raw_net_total, ordered_at, full_points, raw_full_points,
           multiplier_percent, lines)
   select 'bbasis_' || i || '_' || o, 'order_' || i || '_' || o, 'usd', total,
          '{}', total, '{}', :now::timestamptz - make_interval(days => (i * 7 + o * 97) % 730),
          total, '{}', 100, '[]'
     from generate_series(:from::int, :to::int) i
    cross join generate_series(1, 3) o
    cross join lateral (select 20 + (i * 13 + o * 131) % 400 as total) t
    where o <= i % 4`,
  `insert into balm_points_source
          (id, source_type, source_id, order_id, customer_id, amount,
           raw_amount, outcome, occurred_at)
   select 'bpsrc_' || order_id || kind, kind, kind || order_id, order_id,
          'cus_' || lpad(split_part(order_id, '_', 2), 8, '0'),
          case kind when 'capture' then order_total else -order_total / 4 end,
          '{}', 'counted', ordered_at
     from balm_earning_basis
    cross join (values ('capture'), ('refund')) k (kind)
    where split_part(order_id, '_', 2)::int between :from::int and :to::int
      and (kind = 'capture' or hashtext(order_id) % 10 = 0)`,
]

/** @param {Database} sql @param {{ from: number, to: number, now: Date }} range */
export const seed = async (sql, range) => {
  for (const statement of SEED) {
    await sql.raw(statement, range)
  }
  await sql.raw("vacuum analyze")
}

/** As if nobody had ever been reviewed. */
export const forget = async (/** @type {Database} */ sql) => {
  await sql.raw("truncate balm_tier_change")
  await sql.raw(
    `update balm_member set tier_id = null, tier_review_at = null
      where tier_id is not null`
  )
  await sql.raw("vacuum analyze balm_member")
}

/** How many are in each tier, as one text. */
export const standing = async (/** @type {Database} */ sql) => {
  const { rows } = await sql.raw(
    `select coalesce(t.rank, 0) as rank, count(*)::int as members,
            (select count(*)::int from balm_tier_change) as changes
       from balm_member m left join balm_tier t on t.id = m.tier_id
      group by 1 order by 1`
  )
  return JSON.stringify(rows)
}

/**
 * The whole review as somebody would write it by hand, in one statement: net
 * spend of the window, the highest tier reached, up at once, a line of history.
 * It leaves out what is hard: currencies, visits, tiers by hand, the way down.
 */
const REVIEW = `
  with paid as (
    select s.customer_id,
           least(sum(s.amount), b.order_total) / b.order_total * b.net_total as spent
      from balm_earning_basis b
      join balm_points_source s on s.order_id = b.order_id
     where b.ordered_at > :since and b.order_total > 0
     group by s.customer_id, b.id
    having sum(s.amount) > 0),
  spend as (
    select customer_id, round(sum(spent), 6) as amount from paid group by 1),
  reached as (
    select m.id as member_id, m.tier_id as from_tier_id, t.id as tier_id
      from balm_member m
      join spend s on s.customer_id = m.customer_id
      left join balm_tier c on c.id = m.tier_id
     cross join lateral (
       select id, rank from balm_tier
        where (spend_thresholds ->> 'usd')::numeric <= s.amount
        order by rank desc limit 1) t
     where t.rank > coalesce(c.rank, 0)),
  moved as (
    update balm_member m
       set tier_id = r.tier_id, updated_at = now(),
           tier_review_at = :now::timestamptz + interval '365 days'
      from reached r where r.member_id = m.id)
  insert into balm_tier_change
         (id, member_id, from_tier_id, to_tier_id, reason, occurred_at)
  select 'btchg_' || gen_random_uuid(), member_id, from_tier_id, tier_id,
         'qualified', :now::timestamptz
    from reached`

/** @param {Database} sql @param {{ now: Date, since: Date }} window */
export const reviewPlainly = (sql, window) => sql.raw(REVIEW, window)
