// @ts-check
import { randomBytes } from "crypto"
import { chownSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "fs"
import { freemem } from "os"
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

/** Linux keeps what is written here in memory. */
const MEMORY = "/dev/shm"

/** What a run of all tests needs in memory, with room for the tests. */
const ROOM_BYTES = 6 * 2 ** 30

/**
 * A folder in memory for the data, where the machine has one with room: each
 * test begins with a copy of a database of 1,500 files, which takes a disk up
 * to a second and memory 60 ms.
 *
 * @param {import("./postgres-home.mjs").Home} home
 * @returns {string | undefined}
 */
const placeInMemory = ({ user }) => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    if (Math.min(bavail * bsize, freemem()) < ROOM_BYTES) {
      return undefined
    }
    const place = mkdtempSync(join(MEMORY, "balm-"))
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(place, user.uid, user.gid)
    }
    return place
  } catch {
    // A system without it, or one that keeps it closed.
    return undefined
  }
}

/**
 * A cluster and the folders that are its own, to be removed with it.
 *
 * @typedef {{ name: string, place: string, ownPlace: boolean }} Claim
 */

const note = (/** @type {string} */ name) => balm(`${name}.json`)

/** @param {Claim} claim */
const clean = ({ name, place, ownPlace }) => {
  rmSync(join(place, name), { recursive: true, force: true })
  rmSync(join(place, `${name}.log`), { force: true })
  if (ownPlace) {
    rmSync(place, { recursive: true, force: true })
  }
  rmSync(note(name), { force: true })
}

/** Removes what a test run left that was killed. */
const sweep = async () => {
  for (const file of readdirSync(balm())) {
    if (!/^test-[0-9a-f]+\.json$/.test(file)) {
      continue
    }
    const { pid, start, place, ownPlace } = asRecord(readJson(balm(file)))
    if (!runs({ pid: Number(pid), start: Number(start) })) {
      const name = file.slice(0, -".json".length)
      await endOrphan(join(String(place), name))
      clean({ name, place: String(place), ownPlace: ownPlace === true })
    }
  }
}

/**
 * A database for one run: fast, unsafe, gone afterwards.
 *
 * @param {object} [options]
 * @param {boolean} [options.durable] as a store runs it: on the disk, and a
 *   commit waits until it is there
 * @returns {Promise<{
 *   cluster: import("./postgres.mjs").Cluster,
 *   env: Record<string, string>,
 *   remove: () => Promise<void>,
 * }>} env as Medusa's test utilities and our medusa-config.ts want it
 */
export const startThrowAway = async ({ durable = false } = {}) => {
  openFolder()
  await sweep()
  const home = prepareHome()
  const inMemory = durable ? undefined : placeInMemory(home)
  const name = `test-${randomBytes(4).toString("hex")}`
  const place = inMemory ?? home.place
  const claim = { name, place, ownPlace: inMemory !== undefined }
  writeJson(note(name), { ...identify(process.pid), ...claim })
  const password = makePassword()
  try {
    const cluster = await startPostgres(
      { ...home, place },
      { name, password, throwAway: !durable }
    )
    return {
      cluster,
      env: testEnvironment(cluster, password),
      remove: async () => {
        await cluster.stop()
        clean(claim)
      },
    }
  } catch (error) {
    await endOrphan(join(place, name))
    clean(claim)
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
