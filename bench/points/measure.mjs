// @ts-check
import { median, ratioOfMedians } from "../checkout/statistics.mjs"
import { PLAIN_TABLES, postPlainly } from "./plain.mjs"

/** Postings through the module, plain SQL being 1. */
const LEAST = 0.5
/** A balance after ten thousand lines, after ten being 1. */
const MOST = 1.5
const CLIENTS = 8
const MEMBERS = 1_000
const POINTS = 12
const PLANS = {
  full: { rounds: 24, milliseconds: 1_500, lines: 10_000, reads: 400 },
  short: { rounds: 4, milliseconds: 500, lines: 2_000, reads: 100 },
}
const TERMS = { pendingDays: 14, expiryMonths: 12 }

/** @typedef {import("./plain.mjs").Connection} Connection */

let serial = 0

/**
 * A capture that pays an order in full.
 *
 * @param {string} customer_id
 * @param {Date} occurred_at
 */
const capture = (customer_id, occurred_at) => {
  serial += 1
  const order_id = `order_bench_${serial}`
  return {
    source_type: "capture",
    source_id: `capt_bench_${serial}`,
    order_id,
    amount: POINTS,
    occurred_at,
    customer_id,
    outcome: "counted",
    basis: {
      order_id,
      currency_code: "usd",
      order_total: POINTS,
      net_total: POINTS,
      ordered_at: occurred_at,
      full_points: String(POINTS),
      multiplier_percent: 100,
      lines: [
        {
          line_item_id: `line_${serial}`,
          kind: "service",
          net_amount: String(POINTS),
          rate: 1,
          points: String(POINTS),
        },
      ],
    },
  }
}

/**
 * How many a second eight clients get done.
 *
 * @param {(client: number) => Promise<void>} work
 * @param {number} milliseconds
 */
const throughput = async (work, milliseconds) => {
  const start = performance.now()
  const end = start + milliseconds
  let done = 0
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (performance.now() < end) {
        await work(client)
        done += 1
      }
    })
  )
  return (done * 1_000) / (performance.now() - start)
}

/** @param {number} size */
const anybody = (size) => Math.floor(Math.random() * size)

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString("en")

/** @param {{ container: any, args: string[] }} given */
const measure = async ({ container, args }) => {
  const plan = args.includes("short") ? PLANS.short : PLANS.full
  const service = container.resolve("balm_membership")
  const sql = container.resolve("__pg_connection__")
  await sql.raw(PLAIN_TABLES)
  await sql.raw("insert into bench_member select generate_series(0, ?::int)", [
    MEMBERS,
  ])
  await sql.raw(
    `insert into balm_member (id, customer_id)
     select 'bmem_bench_' || i, 'cus_bench_' || i from generate_series(0, ?::int) i`,
    [MEMBERS]
  )
  const hot = MEMBERS
  let failed = false
  /** @param {string} name @param {() => number} member */
  const compare = async (name, member) => {
    /** @type {Record<"plain" | "balm", number[]>} */
    const rates = { plain: [], balm: [] }
    const contenders = {
      plain: async () => {
        // The same pool serves both: nobody keeps what the other needs.
        /** @type {Connection[]} */
        const connections = await Promise.all(
          Array.from({ length: CLIENTS }, () => sql.client.acquireConnection())
        )
        const rate = await throughput(async (client) => {
          serial += 1
          const connection = connections[client]
          if (connection) {
            await postPlainly(connection, member(), `s${serial}`, POINTS)
          }
        }, plan.milliseconds)
        await Promise.all(
          connections.map((one) => sql.client.releaseConnection(one))
        )
        return rate
      },
      balm: () =>
        throughput(async () => {
          const customer = `cus_bench_${member()}`
          await service.postMovements([capture(customer, new Date())], TERMS)
        }, plan.milliseconds),
    }
    await contenders.plain()
    await contenders.balm()
    for (let round = 0; round < plan.rounds; round += 1) {
      /** @type {("plain" | "balm")[]} */
      const turn = round % 2 ? ["balm", "plain"] : ["plain", "balm"]
      for (const who of turn) {
        rates[who].push(await contenders[who]())
      }
    }
    const { ratio, low, high } = ratioOfMedians(rates.balm, rates.plain)
    const over = high < LEAST
    failed ||= over
    process.stdout.write(
      `| ${name} | ${whole(median(rates.plain))}/s | ${whole(median(rates.balm))}/s | ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) | ${over ? "UNDER" : low >= LEAST ? "ok" : "cannot tell"} |\n`
    )
  }

  process.stdout.write(
    `${CLIENTS} clients, ${plan.rounds} rounds of ${plan.milliseconds} ms each in turns\n` +
      "| postings of | plain SQL | Balm | ratio (95 %) | |\n| --- | --- | --- | --- | --- |\n"
  )
  await compare(`${whole(MEMBERS)} members`, () => anybody(MEMBERS))
  await compare("one member", () => hot)

  const faults = await service.ledgerFaults()
  if (faults.length > 0) {
    throw new Error(`${faults.length} ledgers do not add up`)
  }

  /** @param {string} customer @param {number} lines */
  const fill = async (customer, lines) => {
    const start = Date.UTC(2026, 0, 1)
    const batch = 500
    for (let at = 0; at < lines; at += batch) {
      await service.postMovements(
        Array.from({ length: Math.min(batch, lines - at) }, (_, index) =>
          capture(customer, new Date(start + (at + index) * 60_000))
        ),
        TERMS
      )
    }
    const [member] = await service.listMembers({ customer_id: customer })
    return member.id
  }
  const few = await fill("cus_few", 10)
  const many = await fill("cus_many", plan.lines)
  await sql.raw("analyze balm_points_entry, balm_points_lot, balm_member")
  const now = new Date("2026-06-01T00:00:00Z")
  const soon = new Date("2026-07-01T00:00:00Z")
  /** @type {Record<string, number[]>} */
  const times = { [few]: [], [many]: [] }
  for (let read = 0; read < plan.reads; read += 1) {
    for (const id of read % 2 ? [few, many] : [many, few]) {
      const start = performance.now()
      await service.membersWithPoints([id], { now, soon })
      times[id]?.push(performance.now() - start)
    }
  }
  const balance = ratioOfMedians(times[many] ?? [], times[few] ?? [])
  failed ||= balance.low > MOST
  process.stdout.write(
    `\nBalance after 10 lines ${median(times[few] ?? []).toFixed(2)} ms, after ${whole(plan.lines)} ${median(times[many] ?? []).toFixed(2)} ms: ratio ${balance.ratio.toFixed(2)} (${balance.low.toFixed(2)} to ${balance.high.toFixed(2)})\n`
  )
  process.exitCode = failed ? 1 : 0
}

export default measure
