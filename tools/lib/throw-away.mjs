// @ts-check
import { randomBytes } from "crypto"
import { existsSync, readdirSync, rmSync } from "fs"
import { join } from "path"
import { asRecord, balm, openFolder, readJson, writeJson } from "./folder.mjs"
import {
  endOrphan,
  makePassword,
  startPostgres,
  SUPERUSER,
} from "./postgres.mjs"
import { prepareHome } from "./postgres-home.mjs"
import { identify, runs } from "./processes.mjs"

/** @param {string} name of a file below `.balm/` */
const ownerOf = (name) => {
  const { pid, start } = asRecord(readJson(balm(name)))
  return { pid: Number(pid), start: Number(start) }
}

/**
 * Removes what a test run left that was killed.
 *
 * @param {string} place
 */
const sweep = async (place) => {
  for (const file of readdirSync(balm())) {
    if (/^test-[0-9a-f]+\.json$/.test(file) && !runs(ownerOf(file))) {
      const name = file.slice(0, -".json".length)
      await endOrphan(join(place, name))
      rmSync(join(place, name), { recursive: true, force: true })
      rmSync(join(place, `${name}.log`), { force: true })
      rmSync(balm(file), { force: true })
    }
  }
}

/**
 * A database for one run: fast, unsafe, gone afterwards.
 *
 * @returns {Promise<{
 *   cluster: import("./postgres.mjs").Cluster,
 *   env: Record<string, string>,
 *   remove: () => Promise<void>,
 * }>} env as Medusa's test utilities and our medusa-config.ts want it
 */
export const startThrowAway = async () => {
  openFolder()
  const home = prepareHome()
  await sweep(home.place)
  const name = `test-${randomBytes(4).toString("hex")}`
  writeJson(balm(`${name}.json`), identify(process.pid))
  const password = makePassword()
  const data = join(home.place, name)
  const clean = () => {
    rmSync(data, { recursive: true, force: true })
    rmSync(`${data}.log`, { force: true })
    rmSync(balm(`${name}.json`), { force: true })
  }
  try {
    const cluster = await startPostgres(home, {
      name,
      password,
      throwAway: true,
    })
    return {
      cluster,
      env: testEnvironment(cluster, password),
      remove: async () => {
        await cluster.stop()
        clean()
      },
    }
  } catch (error) {
    if (existsSync(data)) {
      await endOrphan(data)
    }
    clean()
    throw error
  }
}

/**
 * @param {import("./postgres.mjs").Cluster} cluster
 * @param {string} password
 */
const testEnvironment = (cluster, password) => ({
  TZ: "UTC",
  NODE_ENV: "test",
  // Medusa's runner forces TLS for every other spelling of this machine.
  DB_HOST: "localhost",
  DB_PORT: String(cluster.port),
  DB_USERNAME: SUPERUSER,
  DB_PASSWORD: password,
  DB_TEMP_NAME: "balm_test",
  DATABASE_URL: cluster.url("balm"),
  JWT_SECRET: makePassword(),
  COOKIE_SECRET: makePassword(),
  BALM_ENCRYPTION_KEY: makePassword(),
  // A test loses an event and finds it by a sweep when it says so.
  BALM_SWEEP_SECONDS: "3600",
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
})
