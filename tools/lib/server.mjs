// @ts-check
import { spawn } from "child_process"
import { createWriteStream, renameSync, existsSync } from "fs"
import { balm } from "./folder.mjs"
import { appFolder, explain, medusaCommand } from "./medusa.mjs"
import { endGroup, identify, sleep } from "./processes.mjs"
import { Stop } from "./stop.mjs"

const READY_WITHIN_MILLISECONDS = 120_000
const STOP_WITHIN_MILLISECONDS = 15_000

/** The log of this run and of the one before. */
const openLog = () => {
  const path = balm("server.log")
  if (existsSync(path)) {
    renameSync(path, balm("server.previous.log"))
  }
  return createWriteStream(path, { flags: "a", mode: 0o600 })
}

/**
 * @param {string} line of the server's output: JSON outside of development
 * @returns {string | undefined} what to show a person, if anything
 */
const alarming = (line) => {
  if (!line.includes('"level":"error"')) {
    return undefined
  }
  try {
    return `error: ${JSON.parse(line).message}`
  } catch {
    return line
  }
}

/**
 * @typedef {object} Server
 * @property {Promise<string>} gone resolves to the reason when it has ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the compiled application and waits until it answers.
 *
 * @param {object} options
 * @param {number} options.port
 * @param {Record<string, string | undefined>} options.env
 * @param {(identity: import("./processes.mjs").Identity) => void} options.onChild
 * @returns {Promise<Server>}
 */
export const startServer = async ({ port, env, onChild }) => {
  const [program, args] = medusaCommand(["start"], true)
  const child = spawn(program, args, {
    cwd: appFolder,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const log = openLog()
  const verbatim = env.NODE_ENV === "production"
  let ready = false
  let opening = ""
  /** @param {Buffer} chunk */
  const hear = (chunk) => {
    const text = chunk.toString()
    log.write(text)
    if (!ready) {
      opening = (opening + text).slice(-100_000)
    } else if (verbatim) {
      process.stdout.write(text)
    } else {
      const lines = text.split("\n").flatMap((line) => alarming(line) ?? [])
      lines.forEach((line) => console.error(line))
    }
  }
  child.stdout.on("data", hear)
  child.stderr.on("data", hear)
  /** @type {Promise<string>} */
  const gone = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message))
    child.once("close", (code, signal) => resolve(String(signal ?? code)))
  })
  let reason = ""
  gone.then((text) => {
    reason = text
    log.end()
  })
  const identity = identify(child.pid ?? 0)
  onChild(identity)
  const stop = () =>
    endGroup(identity, { signal: "SIGTERM", wait: STOP_WITHIN_MILLISECONDS })

  const deadline = Date.now() + READY_WITHIN_MILLISECONDS
  while (Date.now() < deadline) {
    if (reason) {
      throw new Stop(`The server ended (${reason}):\n${explain(opening)}`)
    }
    if (opening.includes("EADDRINUSE")) {
      await stop()
      throw new Stop(
        `Port ${port} was taken by another program meanwhile: choose another port, as in: PORT=${port + 1} npm start`
      )
    }
    if (await answers(port)) {
      ready = true
      return { gone, stop }
    }
    await sleep(100)
  }
  await stop()
  throw new Stop(`The server did not answer in time:\n${explain(opening)}`)
}

/** @param {number} port */
const answers = async (port) => {
  try {
    const reply = await fetch(`http://localhost:${port}/health`, {
      signal: AbortSignal.timeout(2000),
    })
    return reply.ok
  } catch {
    return false
  }
}
