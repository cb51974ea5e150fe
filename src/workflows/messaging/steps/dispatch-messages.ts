import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import { messagingSettings } from "../../../modules/messaging/settings"
import type { ClaimedMessage } from "../../../modules/messaging/types"
import { clockFrom } from "../../../shared/clock"
import { reasonOf } from "../../../shared/errors"
import { eachOf } from "../../../shared/parallel"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { readStoreZone } from "../../../reads/store/store-zone"
import { deliver } from "../deliver"
import type { Outcome } from "../deliver"
import { readFacts } from "../read-facts"
import { spokenText } from "../secrets"
import { vendorsOf } from "../vendors"

export type DispatchMessagesStepInput = {
  now: Date
  /** At most so many in this run. */
  limit: number
  /** Only these, for messages just planned. */
  ids?: string[]
}

export type DispatchCount = Record<Outcome, number>

/** Rows claimed at once: few, so that a crash leaves few to ask about. */
const BATCH = 40
const PARALLEL = 8

/**
 * A claimed message is begun within this time or given back. With one lookup
 * and one request of 15 s each it ends long before another process may take
 * its row for one of a dead process.
 */
const SEND_WITHIN_MS = 45_000

export const dispatchMessagesStepId = "balm-dispatch-messages"

/**
 * Sends what is due, batch by batch, until nothing is due or the limit is
 * reached. Several processes may do so at once.
 *
 * No compensation: a message that is out stays out.
 */
export const dispatchMessagesStep = createStep(
  dispatchMessagesStepId,
  async (input: DispatchMessagesStepInput, { container }) => {
    const service = container.resolve(MESSAGING_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const clock = clockFrom(new Date(input.now))
    const tools = {
      service,
      clock,
      settings: await resolveSettings(container, messagingSettings),
      storeZone: readStoreZone(container),
      vendorFor: vendorsOf(container),
      spoken: (message: ClaimedMessage) => spokenText(container, message),
      jitter: Math.random,
    }
    const count: DispatchCount = {
      sent: 0,
      held: 0,
      suppressed: 0,
      failed: 0,
      retried: 0,
    }

    const dispatchBatch = async (batch: ClaimedMessage[]): Promise<void> => {
      const factsOf = await readFacts(container, batch)
      const deadline = performance.now() + SEND_WITHIN_MS
      const late: ClaimedMessage[] = []
      await eachOf(batch, PARALLEL, async (message) => {
        if (performance.now() > deadline) {
          late.push(message)
          return
        }
        try {
          count[await deliver(message, factsOf(message), tools)] += 1
        } catch (error) {
          // The row stays in `sending` and is asked about when it is stale:
          // here nobody knows whether the text is out.
          const reason = reasonOf(error)
          logger.error(`message ${message.id} could not be settled: ${reason}`)
        }
      })
      await service.releaseClaims(late, clock())
    }

    let left = input.limit
    while (left > 0) {
      const batch = await service.claimBatch({
        limit: Math.min(BATCH, left),
        now: clock(),
        ids: input.ids,
      })
      if (batch.length === 0) {
        break
      }
      left -= batch.length
      await dispatchBatch(batch)
    }
    return new StepResponse(count)
  }
)
