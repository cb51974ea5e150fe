// @ts-check
import { spawn } from "child_process"
import { appendFileSync, readFileSync, writeFileSync } from "fs"
import { endGroup, identify, sleep } from "./processes.mjs"
import { Stop } from "./stop.mjs"

const READY_WITHIN_MILLISECONDS = 120_000
const STOP_WITHIN_MILLISECONDS = 15_000

/**
 * A Medusa server of any store, for programs that measure or try one: no
 * supervisor, its output in a file.
 *
 * @typedef {object} PlainServer
 * @property {string} url
 * @property {number} pid
 * @property {() => string} output everything it has said
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {[string, string[]]} options.command `medusa start` of that store
 * @param {string} options.cwd
 * @param {number} options.port
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.log path
 * @param {(identity: import("./processes.mjs").Identity) => void} [options.onChild]
 * @returns {Promise<PlainServer>} once it answers
 */
export const startPlainServer = async (options) => {
  const { cwd, port, env, log, onChild } = options
  const [program, args] = options.command
  writeFileSync(log, "")
  const child = spawn(program, args, {
    cwd,
    env: { ...env, PORT: String(port) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => appendFileSync(log, chunk))
  }
  let ended = ""
  child.once("error", (error) => {
    ended = error.message
  })
  child.once("close", (code, signal) => {
    ended = String(signal ?? code)
  })
  const identity = identify(child.pid ?? 0)
  onChild?.(identity)
  const output = () => readFileSync(log, "utf8")
  const tail = () => output().trim().split("\n").slice(-25).join("\n")
  const stop = () =>
    endGroup(identity, { signal: "SIGTERM", wait: STOP_WITHIN_MILLISECONDS })
  const url = `http://localhost:${port}`
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS
  while (Date.now() < deadline) {
    if (ended) {
      throw new Stop(`The server ended (${ended}):\n${tail()}`)
    }
    const reply = await fetch(`${url}/health`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => undefined)
    if (reply?.ok) {
      return { url, pid: identity.pid, output, stop }
    }
    await sleep(200)
  }
  await stop()
  throw new Stop(`The server did not answer in time:\n${tail()}`)
}
