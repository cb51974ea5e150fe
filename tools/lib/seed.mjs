// @ts-check
import { existsSync, rmSync } from "fs"
import { join } from "path"
import { connected } from "./database.mjs"
import { asRecord, balm, readJson, writeJson } from "./folder.mjs"
import { appFolder, medusaCommand, runLogged } from "./medusa.mjs"
import { ROLES } from "./secrets.mjs"
import { recall, remember } from "./state.mjs"

/**
 * The demo store is written once, by `src/scripts/seed-demo.ts`. What the two
 * tell each other is described in tools/README.md.
 */

const orders = balm("seed.json")
const facts = balm("seed-facts.json")
const script = "./src/scripts/seed-demo.js"

/** The demo's customers are invented: no vendor is to hear of them. */
const OFFLINE = {
  TWILIO_ACCOUNT_SID: "",
  TWILIO_AUTH_TOKEN: "",
  TWILIO_FROM: "",
  SLACK_BOT_TOKEN: "",
  SLACK_CHANNEL: "",
  OPENAI_API_KEY: "",
}

/**
 * @param {import("./secrets.mjs").Secrets} secrets
 * @returns {{ role: string, email: string, password: string }[]}
 */
export const staffOf = (secrets) =>
  ROLES.map((role) => ({
    role,
    email: `${role.replace("_", "-")}@balm.example`,
    password: secrets.staff[role] ?? "",
  }))

/**
 * Whether this database is to receive the demo store: it has not yet, it does
 * not hold a store of somebody's own, and it is not there for production.
 * BALM_DEMO=0 wants none at all, BALM_DEMO=1 one in production too.
 *
 * @param {string} url
 * @param {string} identity
 */
export const wantsSeed = async (url, identity) => {
  const { NODE_ENV, BALM_DEMO } = process.env
  if (BALM_DEMO === "0" || (NODE_ENV === "production" && BALM_DEMO !== "1")) {
    return false
  }
  if (recall("seeded") === identity || !existsSync(join(appFolder, script))) {
    return false
  }
  return connected(url, async (query) => {
    const rows = await query(
      "select 1 from customer union all select 1 from product limit 1"
    )
    return rows.length === 0
  })
}

/** Whether an earlier start was killed while it wrote the demo store. */
export const seedWasCut = (/** @type {string} */ identity) =>
  recall("seeding") === identity

/**
 * @param {string} identity
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {import("./build.mjs").Options} options
 */
export const seed = async (identity, secrets, { env, onChild }) => {
  remember("seeding", identity)
  writeJson(orders, {
    staff: staffOf(secrets),
    customer_password: secrets.customer,
    facts,
  })
  try {
    await runLogged(
      "Writing the demo store",
      medusaCommand(["exec", script], true),
      {
        cwd: appFolder,
        env: { ...env, ...OFFLINE, BALM_SEED_FILE: orders },
        onChild,
      }
    )
  } finally {
    rmSync(orders, { force: true })
  }
  remember("seeded", identity)
  remember("seeding", undefined)
}

/**
 * @param {string} url
 * @returns {Promise<{ key: string, hasUsers: boolean }>} key "" for none
 */
const readStore = (url) =>
  connected(url, async (query) => {
    const [key] = await query(
      `select token from api_key
        where type = 'publishable' and revoked_at is null
          and deleted_at is null
        order by created_at limit 1`
    )
    const users = await query(
      `select 1 from "user" where deleted_at is null limit 1`
    )
    return { key: String(key?.token ?? ""), hasUsers: users.length > 0 }
  })

/**
 * What `.balm/demo.json` says, for scripts and clients.
 *
 * @param {string} identity
 * @param {import("./secrets.mjs").Secrets} secrets
 * @param {{ url: string, databaseUrl: string }} where
 */
export const demoFacts = async (identity, secrets, { url, databaseUrl }) => {
  const own = recall("seeded") === identity
  const told = own ? asRecord(readJson(facts)) : {}
  const store = await readStore(databaseUrl)
  const demo = {
    url,
    publishable_key: String(told.publishable_key ?? store.key),
    staff: own ? staffOf(secrets) : [],
    customers: Array.isArray(told.customers) ? told.customers : [],
    database_url: databaseUrl,
  }
  return { demo, hasUsers: store.hasUsers }
}
