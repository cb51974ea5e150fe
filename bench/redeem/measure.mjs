// @ts-check
import { median, ratioOfMedians } from "../checkout/statistics.mjs"
import { FAULTS, redeemPlainly, SELL } from "./plain.mjs"

/** A redemption through the module, one plain SQL transaction being 1. */
const MOST = 3
const DESKS = 8
const PLANS = {
  full: { rounds: 24, milliseconds: 1_500, packages: 16_000 },
  short: { rounds: 6, milliseconds: 400, packages: 3_000 },
}
/** As courses are sold. A package is not used up before the run ends. */
const SESSIONS = 10

/** @typedef {import("./plain.mjs").Connection} Connection */
/** @typedef {import("./plain.mjs").Right} Right */
/** @typedef {"plain" | "ledger" | "desk"} Way */
/** @type {Way[]} */
const WAYS = ["plain", "ledger", "desk"]

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString("en")

/**
 * How many a second eight desks get done.
 *
 * @param {(desk: number) => Promise<void>} work
 * @param {number} milliseconds
 */
const throughput = async (work, milliseconds) => {
  const start = performance.now()
  const end = start + milliseconds
  let done = 0
  await Promise.all(
    Array.from({ length: DESKS }, async (_, desk) => {
      while (performance.now() < end) {
        await work(desk)
        done += 1
      }
    })
  )
  return (done * 1_000) / (performance.now() - start)
}

/** @param {{ container: any, args: string[] }} given */
const measure = async ({ container, args }) => {
  const plan = args.includes("short") ? PLANS.short : PLANS.full
  const service = container.resolve("balm_service_package")
  const engine = container.resolve("workflows")
  const sql = container.resolve("__pg_connection__")
  const [product] = await container
    .resolve("product")
    .createProducts([{ title: "Facial", options: [] }])
  const { id: treatment } = await service.createServices({
    product_id: product.id,
    duration_minutes: 60,
  })
  for (const name of WAYS) {
    await sql.raw(SELL, {
      name,
      packages: plan.packages,
      sessions: SESSIONS,
      service: treatment,
    })
  }
  await sql.raw(
    "analyze balm_entitlement, balm_entitlement_item, balm_session_entry, balm_session_redemption"
  )

  let serial = 0
  /** @param {Way} way @returns {Right} the next package in turn */
  const next = (way) => {
    serial += 1
    const entitlement = `bent_bench_${way}${serial % plan.packages}`
    return { entitlement, item: `benti_${entitlement}` }
  }

  /** @type {Record<Way, () => Promise<number>>} */
  const ways = {
    plain: async () => {
      // The same pool serves all: nobody keeps what the others need.
      /** @type {Connection[]} */
      const connections = await Promise.all(
        Array.from({ length: DESKS }, () => sql.client.acquireConnection())
      )
      const rate = await throughput(async (desk) => {
        const right = next("plain")
        const connection = connections[desk]
        if (connection) {
          await redeemPlainly(connection, right, `p${serial}`, treatment)
        }
      }, plan.milliseconds)
      await Promise.all(
        connections.map((one) => sql.client.releaseConnection(one))
      )
      return rate
    },
    ledger: () =>
      throughput(async () => {
        const right = next("ledger")
        const { outcome } = await service.redeemSession({
          entitlement_item_id: right.item,
          sessions: 1,
          service_id: treatment,
          variant_id: null,
          used_by: null,
          by_other: false,
          staff_id: null,
          location_id: null,
          verdict: "allow",
          override_reason: null,
          stock: [],
          idempotency_key: `l${serial}`,
          actor_id: "user_bench",
          performed_at: new Date(),
        })
        if (outcome !== "redeemed") {
          throw new Error(outcome)
        }
      }, plan.milliseconds),
    desk: () =>
      throughput(async () => {
        const right = next("desk")
        const { result } = await engine.run("balm-redeem-session", {
          input: {
            entitlement_id: right.entitlement,
            item_id: right.item,
            service_id: null,
            sessions: 1,
            used_by: null,
            by_other: false,
            location_id: null,
            staff_id: null,
            confirmed: true,
            override_reason: null,
            idempotency_key: `d${serial}`,
            actor: { type: "user", id: "user_bench" },
            occurred_at: new Date().toISOString(),
          },
        })
        if (result.outcome !== "redeemed") {
          throw new Error(result.outcome)
        }
      }, plan.milliseconds),
  }

  /** @type {Record<Way, number[]>} */
  const rates = { plain: [], ledger: [], desk: [] }
  for (const way of WAYS) {
    await ways[way]()
  }
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const way of round % 2 ? WAYS.toReversed() : WAYS) {
      rates[way].push(await ways[way]())
    }
  }
  const { rows } = await sql.raw(FAULTS)
  if (rows.length > 0) {
    throw new Error(`${rows.length} ledgers do not add up`)
  }

  process.stdout.write(
    `${DESKS} desks, ${plan.rounds} rounds of ${plan.milliseconds} ms each in turns\n` +
      "| redemptions | a second | times plain SQL (95 %) | |\n| --- | --- | --- | --- |\n" +
      `| plain SQL | ${whole(median(rates.plain))} | 1 | |\n`
  )
  /** @param {string} name @param {Way} way */
  const compare = (name, way) => {
    const times = ratioOfMedians(rates.plain, rates[way])
    process.stdout.write(
      `| ${name} | ${whole(median(rates[way]))} | ${times.ratio.toFixed(2)} (${times.low.toFixed(2)} to ${times.high.toFixed(2)}) |`
    )
    return times
  }
  const ledger = compare("Balm's ledger", "ledger")
  const over = ledger.low > MOST
  process.stdout.write(
    ` ${over ? "OVER" : ledger.high <= MOST ? "ok" : "cannot tell"} |\n`
  )
  compare("all that a desk asks for", "desk")
  process.stdout.write(" |\n")
  process.exitCode = over ? 1 : 0
}

export default measure
