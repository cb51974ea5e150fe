// @ts-check
import { mkdirSync, symlinkSync, writeFileSync } from "fs"
import { join } from "path"
import { buildServer, serverIsStale } from "../../tools/lib/build.mjs"
import { createDatabase } from "../../tools/lib/database.mjs"
import { root } from "../../tools/lib/folder.mjs"
import { appFolder, medusaCommand } from "../../tools/lib/medusa.mjs"
import { startPlainServer } from "../../tools/lib/plain-server.mjs"
import { freePort } from "../../tools/lib/ports.mjs"
import { makePassword } from "../../tools/lib/postgres.mjs"
import { run } from "../../tools/lib/processes.mjs"
import { phase } from "../../tools/lib/progress.mjs"
import { Stop } from "../../tools/lib/stop.mjs"
import { StoreClient } from "../../tools/lib/store-client.mjs"

const USER = { email: "owner@bench.test", password: makePassword() }

/** Medusa as it comes; the parts that Balm's own configuration names too. */
const STOCK_CONFIG = `const { defineConfig } = require("@medusajs/framework/utils")
module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS,
      adminCors: process.env.ADMIN_CORS,
      authCors: process.env.AUTH_CORS,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
})
`

/**
 * A store without a line of ours, on the very packages Balm runs on.
 *
 * @param {string} folder
 */
const writeStockStore = (folder) => {
  mkdirSync(folder)
  // Medusa's command line wants to see that this is a project of its own.
  const manifest = { name: "stock", dependencies: { "@medusajs/medusa": "*" } }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  writeFileSync(join(folder, "medusa-config.js"), STOCK_CONFIG)
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
}

/**
 * @typedef {object} Contender
 * @property {"stock" | "balm"} name
 * @property {StoreClient} client
 * @property {Record<string, string>} admin headers of a signed-in user
 * @property {Awaited<ReturnType<StoreClient["openShop"]>>} shop
 * @property {string[]} basket variants each checkout buys
 * @property {string} databaseUrl
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/**
 * A shop with a course of ten facials and a serum; in Balm the course is a
 * package of sessions, so that there is something to grant.
 *
 * @param {"stock" | "balm"} name
 * @param {StoreClient} client
 */
const furnish = async (name, client) => {
  const admin = await client.signIn(USER.email, USER.password)
  const shop = await client.openShop(admin)
  const facial = await client.createProduct(admin, shop, "Facial", 60)
  const course = await client.createProduct(admin, shop, "Ten facials", 500)
  const serum = await client.createProduct(admin, shop, "Serum", 60)
  if (name === "balm") {
    const { service } = await client.post(
      "/admin/services",
      { product_id: facial.product, duration_minutes: 60 },
      admin
    )
    await client.post(
      "/admin/service-packages",
      {
        variant_id: course.variant,
        validity_days: 365,
        items: [{ service_id: service.id, sessions: 10 }],
      },
      admin
    )
  }
  return { admin, shop, basket: [course.variant, serum.variant] }
}

/**
 * @param {"stock" | "balm"} name
 * @param {object} options
 * @param {string} options.cwd
 * @param {string} options.log
 * @param {Awaited<ReturnType<typeof import("../../tools/lib/throw-away.mjs").startThrowAway>>} options.database
 * @param {(identity: import("../../tools/lib/processes.mjs").Identity) => void} options.watch
 * @returns {Promise<Contender>}
 */
const startOne = async (name, { cwd, log, database, watch }) => {
  const { url } = database.cluster
  const port = await freePort()
  const own = `http://localhost:${port}`
  const env = {
    ...process.env,
    ...database.env,
    NODE_ENV: "production",
    BALM_ADMIN: "off",
    DATABASE_URL: url(name),
    BALM_PUBLIC_URL: own,
    STORE_CORS: own,
    ADMIN_CORS: own,
    AUTH_CORS: own,
  }
  const medusa = async (/** @type {string[]} */ args) => {
    const [program, all] = medusaCommand(args, true)
    const { code, output } = await run(program, all, {
      cwd,
      env,
      onChild: watch,
    })
    if (code !== 0) {
      throw new Stop(`medusa ${args[0]} failed for ${name}:\n${output}`)
    }
  }
  await createDatabase(url("postgres"), name)
  await medusa(["db:migrate"])
  await medusa(["user", "--email", USER.email, "--password", USER.password])
  const server = await startPlainServer({
    command: medusaCommand(["start"], true),
    cwd,
    port,
    env,
    log,
    onChild: watch,
  })
  const client = new StoreClient(server.url)
  const furniture = await furnish(name, client)
  return {
    name,
    client,
    ...furniture,
    databaseUrl: url(name),
    pid: server.pid,
    stop: server.stop,
  }
}

/**
 * Two servers in production mode, compiled, each with its own database.
 *
 * @param {string} folder for what only this run needs
 * @param {Pick<Parameters<typeof startOne>[1], "database" | "watch">} options
 */
export const startContenders = async (folder, options) => {
  if (serverIsStale()) {
    await phase("Compiling Balm", () =>
      buildServer({
        env: { ...process.env, ...options.database.env },
        onChild: options.watch,
      })
    )
  }
  const stockFolder = join(folder, "stock")
  writeStockStore(stockFolder)
  const [stock, balm] = await phase("Starting two stores", () =>
    Promise.all([
      startOne("stock", {
        ...options,
        cwd: stockFolder,
        log: join(folder, "stock.log"),
      }),
      startOne("balm", {
        ...options,
        cwd: appFolder,
        log: join(folder, "balm.log"),
      }),
    ])
  )
  return { stock, balm }
}
