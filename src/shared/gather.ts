import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

const WINDOW_MILLISECONDS = 1_000

/**
 * Gathers ids that arrive close together into one run of a workflow. Each run
 * reads and writes its orders as a set, so eight at once cost little more than
 * one, and a busy till keeps its processor for the next customer.
 *
 * The first id runs at once and is awaited; those of the next second run
 * together at its end. Nobody waits for them: what fails then, or dies with
 * the process, is logged or not and found by the sweep.
 *
 * @param run the effect, for one or more ids; safe to repeat
 */
export const gather = (
  run: (container: MedusaContainer, ids: string[]) => Promise<unknown>
): ((container: MedusaContainer, id: string) => Promise<void>) => {
  /** Ids that wait, of each application in this process. */
  const windows = new WeakMap<MedusaContainer, Set<string>>()

  const runGathered = async (container: MedusaContainer, ids: string[]) => {
    try {
      await run(container, ids)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`left to the sweep: ${ids.join(", ")}: ${reason}`)
    }
  }

  const openWindow = (container: MedusaContainer): void => {
    const ids = new Set<string>()
    windows.set(container, ids)
    const close = async () => {
      windows.delete(container)
      if (ids.size > 0) {
        openWindow(container)
        await runGathered(container, [...ids])
      }
    }
    setTimeout(() => void close(), WINDOW_MILLISECONDS).unref()
  }

  return async (container, id) => {
    const waiting = windows.get(container)
    if (waiting) {
      waiting.add(id)
      return
    }
    openWindow(container)
    await run(container, [id])
  }
}
