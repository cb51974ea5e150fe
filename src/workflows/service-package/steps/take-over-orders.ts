import {
  acceptOrderTransferWorkflow,
  requestOrderTransferWorkflow,
} from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { readGuestOrders } from "../../../reads/order/guest-orders"
import type { ProvedContact } from "../../../reads/order/guest-orders"
import { reasonOf } from "../../../shared/errors"

export type TakeOverOrdersStepInput = {
  customer_id: string
  contact: ProvedContact
}

export const takeOverOrdersStepId = "balm-take-over-orders"

/** Longer than a hundred orders take. */
const LOCK_SECONDS = 60

const transfersSchema = z.array(
  z.object({
    actions: z.array(
      z.object({
        action: z.string(),
        reference_id: z.string().nullish(),
        details: z.object({ token: z.string().optional() }).nullish(),
      })
    ),
  })
)

/** The token of a transfer to this customer that nobody has accepted yet. */
const openTransfer = async (
  container: MedusaContainer,
  order_id: string,
  customerId: string
): Promise<string | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["actions.action", "actions.reference_id", "actions.details"],
    filters: { order_id, change_type: "transfer", status: "requested" },
  })
  return transfersSchema
    .parse(data)
    .flatMap(({ actions }) => actions)
    .find(
      ({ action, reference_id }) =>
        action === "TRANSFER_CUSTOMER" && reference_id === customerId
    )?.details?.token
}

/**
 * Through Medusa's own two workflows. One that died between them left its
 * request behind, which is taken up again.
 */
const takeOver = async (
  container: MedusaContainer,
  order_id: string,
  customer_id: string
): Promise<void> => {
  let token = await openTransfer(container, order_id, customer_id)
  if (token === undefined) {
    await requestOrderTransferWorkflow(container).run({
      input: { order_id, customer_id, logged_in_user: customer_id },
    })
    token = await openTransfer(container, order_id, customer_id)
  }
  await acceptOrderTransferWorkflow(container).run({
    input: { order_id, token: token ?? "" },
  })
}

/**
 * Brings the orders that somebody placed as a guest into their account. An
 * order that cannot go over now (somebody edits it) stays for the next time.
 *
 * No compensation: each order is theirs by itself.
 */
export const takeOverOrdersStep = createStep(
  takeOverOrdersStepId,
  async ({ customer_id, contact }: TakeOverOrdersStepInput, { container }) => {
    const { phoneRegion } = container.resolve(CLIENT_CARD_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const taken: string[] = []
    let waiting = 0
    // Who claims twice at once would take over the same orders.
    await container.resolve(Modules.LOCKING).execute(
      `balm-claim-orders:${contact.recipient.toLowerCase()}`,
      async () => {
        const ids = await readGuestOrders(container, contact, phoneRegion)
        for (const id of ids) {
          try {
            await takeOver(container, id, customer_id)
            taken.push(id)
          } catch (error) {
            waiting += 1
            logger.warn(`order ${id} was not taken over: ${reasonOf(error)}`)
          }
        }
      },
      { timeout: LOCK_SECONDS }
    )
    return new StepResponse({ order_ids: taken, waiting })
  }
)
