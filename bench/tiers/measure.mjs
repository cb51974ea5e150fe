// @ts-check
import { median, ratioOfMedians } from "../checkout/statistics.mjs"
import { forget, reviewPlainly, seed, standing, THRESHOLDS } from "./plain.mjs"

const FEW = 1_000
const MANY = 100_000
/** As the nightly review takes them. */
const PAGE = 20_000
const WINDOW_DAYS = 365
const DAY = 86_400_000
/** A member's share of a review of many, of a review of few being 1. */
const MOST_GROWTH = 1.5
/** Statements that a page of members may cost, and the run around it. */
const STATEMENTS_PER_PAGE = 7
const PLANS = { full: { rounds: 12 }, short: { rounds: 3 } }

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString("en")

/** @param {{ container: any, args: string[] }} given */
const measure = async ({ container, args }) => {
  const plan = args.includes("short") ? PLANS.short : PLANS.full
  const service = container.resolve("balm_membership")
  const customers = container.resolve("customer")
  const sql = container.resolve("__pg_connection__")
  const now = new Date("2026-11-01T03:43:00Z")
  const since = new Date(now.getTime() - WINDOW_DAYS * DAY)
  for (const [index, usd] of THRESHOLDS.entries()) {
    const name = `Tier ${index + 1}`
    const group = await customers.createCustomerGroups({ name })
    await service.createTiers({
      rank: index + 1,
      name: { en: name, zhCN: name },
      spend_thresholds: { usd: String(usd) },
      customer_group_id: group.id,
    })
  }

  let statements = 0
  sql.client.on("query", () => {
    statements += 1
  })
  /** @param {() => Promise<unknown>} work */
  const timed = async (work) => {
    statements = 0
    const start = performance.now()
    await work()
    return { milliseconds: performance.now() - start, statements }
  }
  const balm = async () => {
    /** @type {string | null} */
    let after = ""
    while (after !== null) {
      /** @type {{ last_id: string | null }} */
      const page = await service.reviewTiers(
        { after, limit: PAGE },
        { now, windowDays: WINDOW_DAYS, zone: "UTC" }
      )
      after = page.last_id
    }
  }
  const plain = () => reviewPlainly(sql, { now, since })

  let failed = false
  /** @type {Record<string, number>} */
  const perMember = {}
  process.stdout.write(
    `${plan.rounds} rounds each in turns\n` +
      "| members | night | plain SQL | Balm | ratio (95 %) | statements |\n| --- | --- | --- | --- | --- | --- |\n"
  )
  /** @param {number} members @param {string} night @param {(() => Promise<void>) | undefined} before */
  const compare = async (members, night, before) => {
    /** @type {Record<"plain" | "balm", number[]>} */
    const times = { plain: [], balm: [] }
    let asked = 0
    let found = ""
    for (let round = 0; round < plan.rounds; round += 1) {
      /** @type {("plain" | "balm")[]} */
      const turn = round % 2 ? ["balm", "plain"] : ["plain", "balm"]
      for (const who of turn) {
        await before?.()
        const { milliseconds, statements: count } = await timed(
          who === "balm" ? balm : plain
        )
        times[who].push(milliseconds)
        asked = who === "balm" ? count : asked
        const now_ = await standing(sql)
        if (found && found !== now_) {
          throw new Error(`they do not agree: ${found} and ${now_}`)
        }
        found = now_
      }
    }
    const { ratio, low, high } = ratioOfMedians(times.balm, times.plain)
    const most = (Math.ceil(members / PAGE) + 1) * STATEMENTS_PER_PAGE
    failed ||= asked > most
    perMember[`${members} ${night}`] = median(times.balm) / members
    process.stdout.write(
      `| ${whole(members)} | ${night} | ${whole(median(times.plain))} ms | ${whole(median(times.balm))} ms | ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) | ${asked}${asked > most ? " OVER" : ""} |\n`
    )
    return found
  }
  for (const { from, to } of [
    { from: 1, to: FEW },
    { from: FEW + 1, to: MANY },
  ]) {
    await seed(sql, { from, to, now })
    await compare(to, "everybody moves", () => forget(sql))
    await compare(to, "nobody moves", undefined)
  }
  for (const night of ["everybody moves", "nobody moves"]) {
    const growth =
      (perMember[`${MANY} ${night}`] ?? NaN) /
      (perMember[`${FEW} ${night}`] ?? NaN)
    failed ||= !(growth <= MOST_GROWTH)
    process.stdout.write(
      `\nOne of ${whole(MANY)} members costs ${growth.toFixed(2)} of one of ${whole(FEW)}, when ${night}${growth <= MOST_GROWTH ? "" : ": OVER"}.`
    )
  }
  process.stdout.write("\n")
  process.exitCode = failed ? 1 : 0
}

export default measure
