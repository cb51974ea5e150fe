// @ts-check
import { readFileSync } from "fs"
import { sleep } from "../../tools/lib/processes.mjs"

const MILLISECONDS_PER_TICK = 10
const WINDOW_MILLISECONDS = 300
/** So many windows in a row: a server that waits for a processor is not idle. */
const IDLE_WINDOWS = 2
const IDLE_TICKS = 1
const SETTLE_WITHIN_MILLISECONDS = 20_000

/**
 * Processor time a process has used so far. It hardly depends on what else
 * the machine does, and it holds what is done after the answer was sent.
 *
 * @param {number} pid
 * @returns {number} milliseconds; NaN where the system does not tell
 */
export const processorTime = (pid) => {
  if (process.platform !== "linux") {
    return NaN
  }
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK
}

/**
 * Waits until a server has done all it had to do.
 *
 * @param {number} pid
 */
export const settled = async (pid) => {
  const deadline = Date.now() + SETTLE_WITHIN_MILLISECONDS
  let idle = 0
  while (idle < IDLE_WINDOWS && Date.now() < deadline) {
    const before = processorTime(pid)
    await sleep(WINDOW_MILLISECONDS)
    const used = processorTime(pid) - before
    idle = used > IDLE_TICKS * MILLISECONDS_PER_TICK ? 0 : idle + 1
  }
}
