// @ts-check
import { endGroup } from "./processes.mjs"
import { Stop } from "./stop.mjs"

const PARENT_CHECK_MILLISECONDS = 250

/**
 * npm runs a script by way of a shell, and hands a SIGTERM to that shell only,
 * which dies of it without a word to us. So under npm the end of the parent
 * counts as the signal.
 *
 * @param {() => void} orphaned
 */
const watchParent = (orphaned) => {
  const parent = process.ppid
  return setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) {
      orphaned()
    }
  }, PARENT_CHECK_MILLISECONDS)
}

/**
 * Answers for every process of one start: whatever ends it, all of them end,
 * and the launcher leaves last.
 *
 * @typedef {import("./processes.mjs").Identity} Identity
 *
 * @typedef {object} Kept
 * @property {Promise<unknown>} gone
 * @property {() => Promise<void>} stop
 */
export class Supervisor {
  /** @type {{ name: string, identity: Identity }[]} */
  #children = []
  /** @type {Kept[]} */
  #kept = []
  #stopping = false
  #lock
  /** @type {(reason: Error | NodeJS.Signals) => void} */
  #end = () => undefined

  /** @param {Awaited<ReturnType<typeof import("./lock.mjs").takeLock>>} lock */
  constructor(lock) {
    this.#lock = lock
  }

  /**
   * @param {string} name
   * @returns {(identity: Identity) => void} to be called with each child
   */
  watch(name) {
    return (identity) => {
      this.#children.push({ name, identity })
      this.#lock.addChild(name, identity)
      if (this.#stopping) {
        void endGroup(identity, { signal: "SIGKILL", wait: 0 })
      }
    }
  }

  /**
   * Without this one the store is of no use: its end is the end of all.
   *
   * @param {string} title
   * @param {Kept} part
   */
  keep(title, part) {
    this.#kept.push(part)
    part.gone.then(() =>
      this.#end(
        new Stop(
          `${title} has ended by itself; everything else was stopped. npm start recovers.`
        )
      )
    )
  }

  /**
   * Does the work, then waits for a signal, or for a part to end.
   *
   * @param {() => Promise<void>} work
   */
  async run(work) {
    /** @type {Promise<Error | NodeJS.Signals>} */
    const ended = new Promise((resolve) => {
      this.#end = resolve
    })
    const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])
    for (const signal of signals) {
      process.on(signal, () => this.#end(signal))
    }
    const watch = watchParent(() => this.#end("SIGTERM"))
    let ready = false
    work().then(
      () => {
        ready = true
      },
      (error) => this.#end(error)
    )
    const reason = await ended
    clearInterval(watch)
    this.#stopping = true
    await this.#stopAll()
    this.#lock.release()
    if (reason instanceof Error) {
      throw reason
    }
    // A store that was running and is told to stop has done what it should.
    process.exit(ready ? 0 : 1)
  }

  async #stopAll() {
    for (const part of this.#kept.reverse()) {
      await part.stop()
    }
    for (const { name, identity } of this.#children.reverse()) {
      await endGroup(identity, {
        signal: name === "postgres" ? "SIGINT" : "SIGTERM",
        wait: 5000,
      })
    }
  }
}
