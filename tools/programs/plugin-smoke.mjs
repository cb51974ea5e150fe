// @ts-check
import { mkdirSync, mkdtempSync, rmSync } from "fs"
import { createRequire } from "module"
import { tmpdir } from "os"
import { join } from "path"
import { endChildrenOnSignal } from "../lib/children.mjs"
import { createDatabase } from "../lib/database.mjs"
import { root } from "../lib/folder.mjs"
import { install } from "../lib/install.mjs"
import { startPlainServer } from "../lib/plain-server.mjs"
import { freePort } from "../lib/ports.mjs"
import { makePassword } from "../lib/postgres.mjs"
import { run } from "../lib/processes.mjs"
import { checkAdminPage } from "../lib/smoke/admin-page.mjs"
import { Checks, expect } from "../lib/smoke/checks.mjs"
import { writeConfig, writeFreshStore } from "../lib/smoke/host-store.mjs"
import {
  checkContents,
  checkImports,
  checkModules,
  checkPeers,
  checkSize,
  npm,
  pack,
} from "../lib/smoke/package.mjs"
import { checkRoutes } from "../lib/smoke/routes.mjs"
import { checkSameSchema, coreSchema } from "../lib/smoke/schema.mjs"
import { startThrowAway } from "../lib/throw-away.mjs"

const INSTALL = [
  "install",
  // The loyalty plugin pins its peers to another patch of Medusa.
  "--legacy-peer-deps",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
]

const USER = { email: "owner@fresh-store.test", password: makePassword() }

/**
 * @typedef {object} Host a store that somebody else owns
 * @property {string} folder
 * @property {string} tgz
 * @property {Record<string, string | undefined>} env
 * @property {(database: string) => string} url of a database
 * @property {(args: string[], database: string) => Promise<void>} medusa
 * @property {(identity: import("../lib/processes.mjs").Identity) => void} watch
 */

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {[string, string[]]} the store's own Medusa, by this very Node
 */
const storeMedusa = (folder, args) => {
  const own = createRequire(join(folder, "package.json"))
  return [process.execPath, [own.resolve("@medusajs/cli/cli.js"), ...args]]
}

/**
 * @param {Checks} checks
 * @param {Host} host
 */
const checkPackage = async (checks, { folder, tgz }) => {
  await checks.need("the package installs beside the loyalty plugin", () =>
    npm([...INSTALL, tgz], folder)
  )
  const installed = join(folder, "node_modules", "medusa-plugin-balm")
  const size = checkSize(tgz)
  await checks.check(`the package is small: ${size}`, () => undefined)
  await checks.check("it carries what a store needs and nothing else", () =>
    checkContents(installed)
  )
  await checks.check("its peers are ranges", () => checkPeers(installed))
  await checks.check("it asks for every package it imports", () =>
    checkImports(installed)
  )
  await checks.need("each of its modules is one", () => checkModules(installed))
}

/**
 * @param {Checks} checks
 * @param {Host} host
 */
const checkDatabase = async (checks, { url, medusa }) => {
  await checks.need("an empty database migrates with Balm", async () => {
    await createDatabase(url("postgres"), "fresh")
    await medusa(["db:migrate"], "fresh")
  })
  await checks.need("a store's database migrates with Balm", async () => {
    await createDatabase(url("postgres"), "upgraded", "stock")
    await medusa(["db:migrate"], "upgraded")
  })
  const stock = await coreSchema(url("stock"))
  for (const name of ["fresh", "upgraded"]) {
    await checks.check(
      `core tables are as without Balm (${name}, ${stock.size} facts)`,
      async () => checkSameSchema(stock, await coreSchema(url(name)))
    )
  }
}

/**
 * @param {Checks} checks
 * @param {Host} host
 */
const checkServer = async (checks, { folder, env, url, watch }) => {
  const built = join(folder, ".medusa", "server")
  const installed = join(folder, "node_modules", "medusa-plugin-balm")
  const port = await freePort()
  const own = `http://localhost:${port}`
  const server = await checks.need("the built store starts", () =>
    startPlainServer({
      command: storeMedusa(folder, ["start"]),
      cwd: built,
      port,
      env: {
        ...env,
        DATABASE_URL: url("fresh"),
        BALM_PUBLIC_URL: own,
        ADMIN_CORS: own,
        AUTH_CORS: own,
      },
      log: join(folder, "server.log"),
      onChild: watch,
    })
  )
  try {
    await checkRoutes(checks, { url: server.url, user: USER, installed })
    await checkAdminPage(checks, server.url, USER)
    await checks.check("the server reported no error", () => {
      const errors = server
        .output()
        .split("\n")
        .filter((line) =>
          /"level":"error"|^(?:\u001b\[\d+m)?error\b/.test(line)
        )
      expect(errors.length === 0, errors.slice(0, 5).join("\n        "))
    })
  } finally {
    await server.stop()
  }
}

/**
 * @param {Checks} checks
 * @param {Host} host
 */
const checkStore = async (checks, host) => {
  const { folder, medusa } = host
  await checkPackage(checks, host)
  writeConfig(folder, true)
  // Two processors: one builds the admin, the other one migrates.
  await Promise.all([
    checks.need("the store builds, admin included", () =>
      medusa(["build"], "fresh")
    ),
    checkDatabase(checks, host),
  ])
  await medusa(
    ["user", "--email", USER.email, "--password", USER.password],
    "fresh"
  )
  await checkServer(checks, host)
}

export const main = async () => {
  const since = Date.now()
  const { watch, interrupted } = endChildrenOnSignal()
  await install(watch)
  const checks = new Checks()
  const base = mkdtempSync(join(tmpdir(), "balm-plugin-smoke-"))
  const folder = join(base, "store")
  const database = await startThrowAway()
  const env = {
    ...process.env,
    ...database.env,
    // "development" would serve the admin from its sources, "production"
    // signs nobody in without TLS.
    NODE_ENV: "smoke",
    STORE_CORS: "http://localhost:8000",
    ADMIN_CORS: "http://localhost:9000",
    AUTH_CORS: "http://localhost:9000",
    BALM_PUBLIC_URL: "http://localhost:9000",
  }
  const url = database.cluster.url
  /** @param {string[]} args @param {string} name of the database */
  const medusa = async (args, name) => {
    const [program, all] = storeMedusa(folder, args)
    const { code, output } = await run(program, all, {
      cwd: folder,
      env: { ...env, DATABASE_URL: url(name) },
      onChild: watch,
    })
    expect(
      code === 0,
      `medusa ${args[0]} ended with ${code}:\n${output.trim().split("\n").slice(-25).join("\n")}`
    )
  }
  try {
    mkdirSync(folder)
    writeFreshStore(folder)
    const [tgz] = await Promise.all([
      checks.need("the plugin builds and packs", async () => {
        await npm(["run", "build:plugin"], root)
        return pack(base)
      }),
      checks.need("a fresh store installs and migrates", async () => {
        await npm(INSTALL, folder)
        await createDatabase(url("postgres"), "stock")
        await medusa(["db:migrate"], "stock")
      }),
    ])
    await checkStore(checks, { folder, tgz, env, url, medusa, watch })
  } catch (error) {
    // Printed where it happened; anything else is a fault of this program.
    if (checks.failed === 0 && !interrupted()) {
      throw error
    }
  } finally {
    await database.remove()
    if (!process.argv.includes("--keep")) {
      rmSync(base, { recursive: true, force: true })
    }
  }
  console.log(`${checks} (${Math.round((Date.now() - since) / 1000)} s)`)
  process.exitCode = checks.failed === 0 && !interrupted() ? 0 : 1
}
