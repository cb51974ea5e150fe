// @ts-check
import { endGroup } from "./processes.mjs"

/**
 * The processes a program has started. A signal ends them, whatever waits for
 * them fails, and the program's own `finally` tidies up: its database and its
 * folder go as they would have gone at the end.
 *
 * @returns {{
 *   watch: (identity: import("./processes.mjs").Identity) => void,
 *   interrupted: () => boolean,
 * }}
 */
export const endChildrenOnSignal = () => {
  /** @type {import("./processes.mjs").Identity[]} */
  const children = []
  let interrupted = false
  const end = () => {
    interrupted = true
    for (const child of children) {
      endGroup(child, { signal: "SIGTERM", wait: 5000 })
    }
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, end)
  }
  return {
    watch: (identity) => {
      children.push(identity)
      if (interrupted) {
        end()
      }
    },
    interrupted: () => interrupted,
  }
}
