// @ts-check
import { mkdtempSync, readFileSync, rmSync } from "fs"
import { createRequire } from "module"
import { cpus, tmpdir, totalmem } from "os"
import { join } from "path"
import { endChildrenOnSignal } from "../../tools/lib/children.mjs"
import { connected } from "../../tools/lib/database.mjs"
import { root } from "../../tools/lib/folder.mjs"
import { install } from "../../tools/lib/install.mjs"
import { phase } from "../../tools/lib/progress.mjs"
import { Stop } from "../../tools/lib/stop.mjs"
import { startThrowAway } from "../../tools/lib/throw-away.mjs"
import { settled } from "./cpu.mjs"
import { measure } from "./measure.mjs"
import { startContenders } from "./servers.mjs"
import { regulars } from "./shoppers.mjs"
import { median, quantile, ratioOfMedians } from "./statistics.mjs"

/**
 * @typedef {object} Plan
 * @property {number} limit what a checkout with Balm may cost, stock being 1
 * @property {{ orders: number, customers: number }[]} histories
 * @property {{ clients: number, blocks: number, rounds: number }[]} loads
 */

/** @type {Record<"full" | "short", Plan>} */
const PLANS = {
  full: {
    limit: 1.05,
    histories: [
      { orders: 0, customers: 0 },
      { orders: 10, customers: 24 },
      { orders: 50, customers: 8 },
    ],
    loads: [
      { clients: 1, blocks: 12, rounds: 4 },
      { clients: 8, blocks: 4, rounds: 4 },
    ],
  },
  short: {
    // Too few samples for single percents.
    limit: 1.5,
    histories: [
      { orders: 0, customers: 0 },
      { orders: 5, customers: 8 },
    ],
    loads: [
      { clients: 1, blocks: 4, rounds: 3 },
      { clients: 8, blocks: 2, rounds: 2 },
    ],
  },
}

const machine = () => {
  const { version } = JSON.parse(
    readFileSync(
      createRequire(join(root, "package.json")).resolve(
        "@medusajs/medusa/package.json"
      ),
      "utf8"
    )
  )
  const processors = cpus()
  return `${processors.length} x ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, Medusa ${version}`
}

const HEAD =
  "past orders  clients  samples  stock p50  balm p50  stock p95  balm p95  stock cpu  balm cpu  cpu ratio  ratio (95 % interval)"

/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(0)} ms`

/**
 * @param {import("./measure.mjs").Cell} cell
 * @param {number} limit
 */
const describe = ({ history, clients, stock, balm }, limit) => {
  const { ratio, low, high } = ratioOfMedians(balm.samples, stock.samples)
  /** @type {[string | number, number][]} text and width */
  const columns = [
    [history, 11],
    [clients, 9],
    [balm.samples.length, 9],
    [ms(median(stock.samples)), 11],
    [ms(median(balm.samples)), 10],
    [ms(quantile(stock.samples, 0.95)), 11],
    [ms(quantile(balm.samples, 0.95)), 10],
    [ms(median(stock.cpu)), 11],
    [ms(median(balm.cpu)), 10],
    [(median(balm.cpu) / median(stock.cpu)).toFixed(3), 11],
    [ratio.toFixed(3), 7],
  ]
  const line = columns
    .map(([text, width]) => String(text).padStart(width))
    .join("")
  // Over the limit only where chance does not explain it.
  const verdict = ratio <= limit ? "" : low > limit ? "  OVER" : "  cannot tell"
  return {
    line: `${line} (${low.toFixed(3)} to ${high.toFixed(3)})${verdict}`,
    over: low > limit,
  }
}

/**
 * @param {Awaited<ReturnType<typeof startContenders>>} contenders
 * @param {Plan} plan
 */
const measureAll = async ({ stock, balm }, { histories, loads, limit }) => {
  const rows = []
  for (const { orders, customers } of histories) {
    const [before, beforeWithBalm] = await phase(
      `Placing ${2 * orders * customers} earlier orders`,
      () =>
        Promise.all([
          regulars(stock, customers, orders),
          regulars(balm, customers, orders),
        ])
    )
    for (const { databaseUrl } of [stock, balm]) {
      await connected(databaseUrl, (query) => query("analyze"))
    }
    for (const load of loads) {
      const cell = await phase(
        `Measuring ${orders} past orders, ${load.clients} clients`,
        () =>
          measure(
            { stock, balm },
            {
              ...load,
              history: orders,
              regulars: { stock: before, balm: beforeWithBalm },
            }
          )
      )
      const row = describe(cell, limit)
      console.log(`${HEAD}\n${row.line}`)
      rows.push(row)
    }
  }
  return rows
}

/**
 * A checkout is only as fast as its effects are done: each order of the
 * course must have brought its ten sessions.
 *
 * @param {import("./servers.mjs").Contender} balm
 */
const checkEffects = async ({ databaseUrl, pid }) => {
  await settled(pid)
  const [row] = await connected(databaseUrl, (query) =>
    query(`select
      (select count(*)::int from "order") as orders,
      (select count(*)::int from balm_entitlement) as courses,
      (select coalesce(sum(sessions), 0)::int from balm_session_entry) as sessions,
      (select count(*)::int from balm_feedback_invite) as invites`)
  )
  const { orders, courses, sessions, invites } = row ?? {}
  console.log(
    `\n${orders} orders: ${courses} courses, ${sessions} sessions, ${invites} invites`
  )
  if (
    courses !== orders ||
    sessions !== 10 * Number(orders) ||
    invites !== orders
  ) {
    throw new Stop("Balm did not do its work; its times mean nothing.")
  }
}

export const main = async () => {
  const plan = process.argv.includes("--short") ? PLANS.short : PLANS.full
  const { watch } = endChildrenOnSignal()
  await install(watch)
  const folder = mkdtempSync(join(tmpdir(), "balm-bench-"))
  const database = await startThrowAway()
  /** @type {(() => Promise<void>)[]} */
  let stops = []
  try {
    const contenders = await startContenders(folder, { database, watch })
    stops = [contenders.stock.stop, contenders.balm.stop]
    const rows = await measureAll(contenders, plan)
    console.log(`\nCompletion of a cart; ${machine()}\n\n${HEAD}`)
    rows.forEach(({ line }) => console.log(line))
    await checkEffects(contenders.balm)
    process.exitCode = rows.some(({ over }) => over) ? 1 : 0
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
