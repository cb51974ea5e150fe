// @ts-check
import { execFileSync, spawn } from "child_process"
import { readFileSync } from "fs"

/** Linux counts a process's start in these ticks per second. */
const TICKS_PER_SECOND = 100

/** @param {number} milliseconds */
export const sleep = (milliseconds) =>
  new Promise((done) => setTimeout(done, milliseconds))

/**
 * When a process started, in seconds since 1970. A process id alone names
 * nothing: the system gives it to somebody else later. Id and start together
 * do.
 *
 * @param {number} pid
 * @returns {number | undefined} `undefined` when there is no such process
 */
export const startOf = (pid) => {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
      // The second field, the name, may hold spaces and brackets.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      if (fields[0] === "Z") {
        return undefined
      }
      const boot = /^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8"))
      return Number(boot?.[1]) + Number(fields[19]) / TICKS_PER_SECOND
    }
    const text = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
    })
    return Date.parse(text.trim()) / 1000
  } catch {
    return undefined
  }
}

/**
 * @typedef {object} Identity
 * @property {number} pid
 * @property {number} start seconds since 1970
 */

/**
 * @param {number} pid
 * @returns {Identity}
 */
export const identify = (pid) => ({ pid, start: startOf(pid) ?? 0 })

/**
 * Whether that very process still runs, not a later one with its number.
 *
 * @param {Identity} identity
 * @param {number} [tolerance] seconds
 */
export const runs = ({ pid, start }, tolerance = 1.5) => {
  const now = startOf(pid)
  return now !== undefined && Math.abs(now - start) <= tolerance
}

/**
 * @param {number} pid negative for a whole group
 * @param {NodeJS.Signals} signal
 */
const signalOne = (pid, signal) => {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone, which is what was asked for.
  }
}

/** @param {number} pid */
const groupIsEmpty = (pid) => {
  try {
    process.kill(-pid, 0)
    return false
  } catch {
    return startOf(pid) === undefined
  }
}

/**
 * Ends a process and its whole group, and waits until both are gone: politely
 * first, by force after the time given.
 *
 * @param {Identity} identity
 * @param {{ signal: NodeJS.Signals, wait: number }} how wait in milliseconds
 */
export const endGroup = async (identity, { signal, wait }) => {
  const { pid } = identity
  if (!runs(identity) && startOf(pid) !== undefined) {
    // The number belongs to somebody else by now, and so would the group.
    return
  }
  if (runs(identity)) {
    signalOne(pid, signal)
  }
  const deadline = Date.now() + wait
  while (runs(identity) && Date.now() < deadline) {
    await sleep(50)
  }
  // The leader may have left children behind; nobody waits for those.
  signalOne(-pid, "SIGKILL")
  const hardDeadline = Date.now() + 5000
  while (!groupIsEmpty(pid) && Date.now() < hardDeadline) {
    await sleep(25)
  }
}

/**
 * Runs a command to its end in its own process group.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("child_process").SpawnOptions & {
 *   onOutput?: (text: string) => void,
 *   onChild?: (identity: Identity) => void,
 * }} [options]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, output: string }>}
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const { onOutput, onChild, ...rest } = options
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...rest,
    })
    let output = ""
    const collect = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-200_000)
      onOutput?.(chunk.toString())
    }
    child.stdout?.on("data", collect)
    child.stderr?.on("data", collect)
    child.on("error", reject)
    child.on("close", (code, signal) => resolve({ code, signal, output }))
    if (child.pid) {
      onChild?.(identify(child.pid))
    }
  })
