// @ts-check

/**
 * @typedef {object} Connection a connection of the driver itself
 * @property {(text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>} query
 */

/** @typedef {{ entitlement: string, item: string }} Right */

/**
 * Packages as many as there are, each of ten sessions and more: the same
 * tables serve both, so that neither has the smaller indexes.
 */
export const SELL = `
  with sold as (
    insert into balm_entitlement
      (id, customer_id, order_id, line_item_id, unit_index, title, currency_code,
       amount_paid, raw_amount_paid, validity_from, usable_by, transferable,
       freezable, granted_at)
    select 'bent_bench_' || :name || i, 'cus_bench_' || i, 'order_bench_' || :name || i,
           'line_bench_' || :name || i, 0, 'Course', 'usd', 500,
           '{"value":"500","precision":20}', 'purchase', 'owner', true, true, now()
      from generate_series(0, :packages - 1) i
    returning id
  ), items as (
    insert into balm_entitlement_item
      (id, entitlement_id, kind, service_id, sessions, bonus, amount_paid,
       raw_amount_paid, position)
    select 'benti_' || id, id, 'service', :service, :sessions, false, 500,
           '{"value":"500","precision":20}', 0
      from sold
    returning id, entitlement_id
  )
  insert into balm_session_entry
    (id, entitlement_id, entitlement_item_id, kind, sessions, value, raw_value,
     source_type, source_id, occurred_at)
  select 'bsess_' || id, entitlement_id, id, 'grant', :sessions, 500,
         '{"value":"500","precision":20}', 'order', entitlement_id, now()
    from items`

/** Ledgers that are not what was written to them, or are below zero. */
export const FAULTS = `
  select i.id from balm_entitlement_item i
    left join (select entitlement_item_id as id, sum(sessions) as written
                 from balm_session_entry group by 1) l on l.id = i.id
    left join (select entitlement_item_id as id, sum(sessions) as used
                 from balm_session_redemption where reversed_at is null
                group by 1) r on r.id = i.id
   where i.id like 'benti_bent_bench_%'
     and (l.written < 0 or l.written <> i.sessions - coalesce(r.used, 0))`

/**
 * One redemption as somebody would write it by hand, in the tables that Balm
 * writes to: lock the package, sum its ledger, insert what was used and its
 * line, commit.
 *
 * @param {Connection} connection
 * @param {Right} right
 * @param {string} serial
 * @param {string} service
 */
export const redeemPlainly = async (connection, right, serial, service) => {
  await connection.query("begin")
  await connection.query(
    "select customer_id, expires_at, frozen_at from balm_entitlement where id = $1 for update",
    [right.entitlement]
  )
  const { rows } = await connection.query(
    "select sum(sessions)::int as left, sum(value) as owed from balm_session_entry where entitlement_item_id = $1 and entitlement_id = $2",
    [right.item, right.entitlement]
  )
  const left = Number(rows[0]?.left ?? 0)
  if (left > 0) {
    const value = String(-(Number(rows[0]?.owed) / left).toFixed(2))
    const { rows: made } = await connection.query(
      `insert into balm_session_redemption
         (id, entitlement_id, entitlement_item_id, customer_id, service_id,
          sessions, idempotency_key, verdict, stock, stock_state, performed_at, actor_id)
       values ($1, $2, $3, $4, $5, 1, $6, 'allow', '[]', 'none', now(), 'user_bench')
       on conflict do nothing returning id`,
      [
        `bsred_plain_${serial}`,
        right.entitlement,
        right.item,
        "cus_bench",
        service,
        serial,
      ]
    )
    if (made.length > 0) {
      await connection.query(
        `insert into balm_session_entry
           (id, entitlement_id, entitlement_item_id, kind, sessions, value,
            raw_value, source_type, source_id, actor_id, occurred_at)
         values ($1, $2, $3, 'redeem', -1, $4, $5, 'redemption', $6, 'user_bench', now())`,
        [
          `bsess_plain_${serial}`,
          right.entitlement,
          right.item,
          value,
          JSON.stringify({ value, precision: 20 }),
          `bsred_plain_${serial}`,
        ]
      )
    }
  }
  await connection.query("commit")
}
