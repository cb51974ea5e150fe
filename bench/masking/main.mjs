// @ts-check
import { mkdtempSync, rmSync } from "fs"
import { tmpdir } from "os"
import { join } from "path"
import { endChildrenOnSignal } from "../../tools/lib/children.mjs"
import { install } from "../../tools/lib/install.mjs"
import { makePassword } from "../../tools/lib/postgres.mjs"
import { phase } from "../../tools/lib/progress.mjs"
import { Stop } from "../../tools/lib/stop.mjs"
import { startThrowAway } from "../../tools/lib/throw-away.mjs"
import { startContenders } from "../checkout/servers.mjs"
import { median, quantile, ratioOfMedians } from "../checkout/statistics.mjs"

/** What a request may cost with Balm, stock being 1. */
const LIMIT = 1.1
const CUSTOMERS = 50
const PATH = `/admin/customers?limit=${CUSTOMERS}`
const PLANS = {
  full: { rounds: 20, block: 25 },
  short: { rounds: 4, block: 15 },
}

/**
 * @typedef {object} Caller
 * @property {string} name
 * @property {import("../../tools/lib/store-client.mjs").StoreClient} client
 * @property {Record<string, string>} headers
 * @property {number[]} samples milliseconds
 */

/** @param {Awaited<ReturnType<typeof startContenders>>["stock"]} contender */
const addCustomers = async ({ client, admin }) => {
  for (let index = 0; index < CUSTOMERS; index += 1) {
    await client.post(
      "/admin/customers",
      {
        email: `customer-${index}@bench.test`,
        first_name: "Wren",
        last_name: `Vale ${index}`,
        phone: `+1310555${String(index).padStart(4, "0")}`,
        company_name: "Quiet Holdings",
      },
      admin
    )
  }
}

/**
 * A colleague who may see customers, but not how to reach them.
 *
 * @param {Awaited<ReturnType<typeof startContenders>>["balm"]} contender
 */
const hireMarketer = async ({ client, admin }) => {
  const email = "marketer@bench.test"
  const password = makePassword()
  const { invite } = await client.post("/admin/invites", { email }, admin)
  const { token } = await client.post("/auth/user/emailpass/register", {
    email,
    password,
  })
  const { user } = await client.post(
    `/admin/invites/accept?token=${invite.token}`,
    { first_name: "Piet", last_name: "Solano" },
    { authorization: `Bearer ${token}` }
  )
  await client.post(`/admin/staff/${user.id}`, { role: "marketer" }, admin)
  return await client.signIn(email, password)
}

/**
 * @param {Caller} caller
 * @param {number} times
 */
const ask = async ({ client, headers, samples }, times) => {
  for (let index = 0; index < times; index += 1) {
    const start = performance.now()
    await client.get(PATH, headers)
    samples.push(performance.now() - start)
  }
}

/**
 * Times mean nothing where the three do not see what they should.
 *
 * @param {Caller} caller
 * @param {string} email
 */
const mustSee = async ({ name, client, headers }, email) => {
  const { customers } = await client.get(PATH, headers)
  const shown = new Set(
    customers.map((/** @type {{ email: string }} */ one) => one.email)
  )
  if (customers.length !== CUSTOMERS || !shown.has(email)) {
    throw new Stop(
      `${name} does not see ${email} among ${CUSTOMERS} customers.`
    )
  }
}

/**
 * @param {Caller[]} callers
 * @param {{ rounds: number, block: number }} plan
 */
const measure = async (callers, { rounds, block }) => {
  for (const caller of callers) {
    await ask(caller, 2 * block)
    caller.samples.length = 0
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? callers : [...callers].reverse()
    for (const caller of order) {
      await ask(caller, block)
    }
  }
}

/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(1)} ms`.padStart(10)

export const main = async () => {
  const plan = process.argv.includes("--short") ? PLANS.short : PLANS.full
  const { watch } = endChildrenOnSignal()
  await install(watch)
  const folder = mkdtempSync(join(tmpdir(), "balm-bench-"))
  const database = await startThrowAway()
  /** @type {(() => Promise<void>)[]} */
  let stops = []
  try {
    const { stock, balm } = await startContenders(folder, { database, watch })
    stops = [stock.stop, balm.stop]
    await Promise.all([addCustomers(stock), addCustomers(balm)])
    /** @type {Caller} */
    const plain = {
      name: "stock Medusa",
      client: stock.client,
      headers: stock.admin,
      samples: [],
    }
    /** @type {Caller} */
    const owner = {
      name: "Balm, owner",
      client: balm.client,
      headers: balm.admin,
      samples: [],
    }
    /** @type {Caller} */
    const masked = {
      name: "Balm, masked",
      client: balm.client,
      headers: await hireMarketer(balm),
      samples: [],
    }
    await mustSee(plain, "customer-7@bench.test")
    await mustSee(owner, "customer-7@bench.test")
    await mustSee(masked, "c•••@•••")
    await phase("Asking for customers", () =>
      measure([plain, owner, masked], plan)
    )
    console.log(`\nGET ${PATH}, ${plain.samples.length} requests each\n`)
    let over = false
    for (const { name, samples } of [plain, owner, masked]) {
      const { ratio, low, high } = ratioOfMedians(samples, plain.samples)
      over ||= low > LIMIT
      console.log(
        `${name.padEnd(14)}${ms(median(samples))}${ms(quantile(samples, 0.95))}  ratio ${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})${low > LIMIT ? "  OVER" : ""}`
      )
    }
    process.exitCode = over ? 1 : 0
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
