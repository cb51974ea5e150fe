// @ts-check
import { spawn } from "child_process"
import { root } from "./folder.mjs"
import { endGroup, identify } from "./processes.mjs"
import { Stop } from "./stop.mjs"

let interrupted = false

/** Whether a person or the system asked us to end. */
export const wasInterrupted = () => interrupted

/**
 * Runs a command in the foreground and passes on what ends us.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} its exit code
 */
export const foreground = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      detached: true,
      env,
    })
    child.once("error", (error) =>
      reject(new Stop(`${command} could not be run: ${error.message}`))
    )
    const identity = identify(child.pid ?? 0)
    const end = () => {
      interrupted = true
      return endGroup(identity, { signal: "SIGTERM", wait: 10_000 })
    }
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])
    for (const signal of signals) {
      process.on(signal, end)
    }
    child.once("close", (code) => resolve(code ?? 1))
  })
