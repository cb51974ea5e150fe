import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SweepPage } from "../../reads/sweep/lacking"
import { reasonOf } from "../../shared/errors"

/**
 * A sweep finds the sources that lack an effect, because an event was lost or
 * a process died, and runs the same workflow that the event would have run.
 */
export type Sweep = {
  name: string
  /** Ids of sources that lack the effect, ascending. */
  find: (container: MedusaContainer, page: SweepPage) => Promise<string[]>
  /** The effect itself; safe to repeat. */
  repair: (
    container: MedusaContainer,
    ids: string[],
    now: Date
  ) => Promise<unknown>
}

const PAGE = 100

/** Tries a page at once; where that fails, each alone, so one bad row harms none. */
const repairPage = async (
  container: MedusaContainer,
  sweep: Sweep,
  ids: string[],
  now: Date
): Promise<{ repaired: number; failures: string[] }> => {
  try {
    await sweep.repair(container, ids, now)
    return { repaired: ids.length, failures: [] }
  } catch (error) {
    if (ids.length === 1) {
      const reason = reasonOf(error)
      return { repaired: 0, failures: [`${ids[0]}: ${reason}`] }
    }
  }
  const alone = { repaired: 0, failures: new Array<string>() }
  for (const id of ids) {
    const one = await repairPage(container, sweep, [id], now)
    alone.repaired += one.repaired
    alone.failures.push(...one.failures)
  }
  return alone
}

/**
 * Runs one sweep to its end, page by page.
 *
 * @param scope `since`: how far back; `now`: passed to the repairs
 * @returns how many sources were repaired and how many could not be
 */
export const runSweep = async (
  container: MedusaContainer,
  sweep: Sweep,
  scope: { since: Date; now: Date }
): Promise<{ repaired: number; failed: number }> => {
  const total = { repaired: 0, failed: 0 }
  const failures: string[] = []
  let after: string | undefined
  for (;;) {
    const ids = await sweep.find(container, {
      since: scope.since,
      limit: PAGE,
      ...(after && { after }),
    })
    after = ids.at(-1)
    if (!after) {
      break
    }
    const page = await repairPage(container, sweep, ids, scope.now)
    total.repaired += page.repaired
    failures.push(...page.failures)
  }
  total.failed = failures.length
  if (total.repaired > 0 || total.failed > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const summary = `sweep ${sweep.name}: ${total.repaired} repaired, ${total.failed} failed`
    if (total.failed > 0) {
      logger.error(`${summary}; first: ${failures[0]}`)
    } else {
      logger.info(summary)
    }
  }
  return total
}
