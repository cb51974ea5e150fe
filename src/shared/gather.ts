import { performance } from "node:perf_hooks"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reasonOf } from "./errors"

/** How often a moment of quiet is looked for. */
const LOOK_MILLISECONDS = 200
/** Share of a look's time the process computed; below it, it is quiet. */
const QUIET_UTILIZATION = 0.6
const LONGEST_WAIT_MILLISECONDS = 5_000

/** @returns a function: the event loop's utilization since the last call */
const loopUtilization = (): (() => number) => {
  let last = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, last)
    last = now
    return utilization
  }
}

/** How long a process that is told to stop works on what is gathered. */
const STOP_WITHIN_MILLISECONDS = 5_000

/** What waits or runs, of every gatherer of this process. */
const unfinished = new Set<() => Promise<void>>()

/**
 * Runs at once whatever waits, and waits for it: for a process that stops as
 * it should. What takes longer than five seconds is left to the sweep.
 */
export const finishGathered = async (): Promise<void> => {
  let limit: NodeJS.Timeout | undefined
  await Promise.race([
    Promise.all([...unfinished].map((begin) => begin())),
    new Promise<void>((resolve) => {
      limit = setTimeout(resolve, STOP_WITHIN_MILLISECONDS)
    }),
  ])
  clearTimeout(limit)
}

/**
 * Gathers ids into one run of a workflow, at the next quiet moment of this
 * process and within five seconds in any case. Each run reads and writes its
 * orders as a set, so twenty at once cost little more than one, and a busy
 * till keeps its processor for the customer who waits.
 *
 * Nobody waits for a run: what fails, or is killed with the process, is left
 * to the sweep.
 *
 * @param run the effect, for one or more ids; safe to repeat
 * @param startMeter measures how busy the process is, from 0 to 1
 */
export const gather = (
  run: (container: MedusaContainer, ids: string[]) => Promise<unknown>,
  startMeter: () => () => number = loopUtilization
): ((container: MedusaContainer, id: string) => void) => {
  /** Ids that wait, of each application in this process. */
  const gathered = new WeakMap<MedusaContainer, Set<string>>()

  const runGathered = async (container: MedusaContainer, ids: string[]) => {
    try {
      await run(container, ids)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`left to the sweep: ${ids.join(", ")}: ${reasonOf(error)}`)
    }
  }

  const runWhenQuiet = (container: MedusaContainer, ids: Set<string>) => {
    const utilization = startMeter()
    let waited = 0
    let run: Promise<void> | undefined
    const begin = (): Promise<void> => {
      if (!run) {
        clearInterval(timer)
        gathered.delete(container)
        run = runGathered(container, [...ids]).finally(() =>
          unfinished.delete(begin)
        )
      }
      return run
    }
    const timer = setInterval(() => {
      waited += LOOK_MILLISECONDS
      const quiet = utilization() < QUIET_UTILIZATION
      if (quiet || waited >= LONGEST_WAIT_MILLISECONDS) {
        void begin()
      }
    }, LOOK_MILLISECONDS)
    timer.unref()
    unfinished.add(begin)
  }

  return (container, id) => {
    const waiting = gathered.get(container)
    if (waiting) {
      waiting.add(id)
      return
    }
    const ids = new Set([id])
    gathered.set(container, ids)
    runWhenQuiet(container, ids)
  }
}
