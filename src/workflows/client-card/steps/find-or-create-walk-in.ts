import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import type { CardFields } from "../../../modules/client-card/types"
import { readCustomersByPhone } from "../../../reads/customer/phones"
import { normalisePhone } from "../../../shared/phone"

export type WalkInStepInput = {
  first_name: string
  last_name: string | null
  phone: string
  locale: string | null
  source_channel: NonNullable<CardFields["source_channel"]>
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const findOrCreateWalkInStepId = "balm-find-or-create-walk-in"

const LOCK_SECONDS = 20

/**
 * The customer with a telephone number, made now if there is none. Two
 * requests with one number take turns, so that there is one customer.
 *
 * Compensation removes a customer this run made.
 *
 * @throws 400 for what is no telephone number
 */
export const findOrCreateWalkInStep = createStep(
  findOrCreateWalkInStepId,
  async (input: WalkInStepInput, { container }) => {
    const cards = container.resolve(CLIENT_CARD_MODULE)
    const { phoneRegion } = cards
    const phone = normalisePhone(input.phone, phoneRegion)
    if (!phone) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `This is no telephone number in ${phoneRegion}: write it with its country code, as in +14155550100.`
      )
    }
    const found = await container.resolve(Modules.LOCKING).execute(
      `balm-phone:${phone}`,
      async () => {
        const [known] = await readCustomersByPhone(
          container,
          phone,
          phoneRegion
        )
        if (known) {
          return { customer_id: known, created: false }
        }
        const { result } = await createCustomersWorkflow(container).run({
          input: {
            customersData: [
              {
                first_name: input.first_name,
                ...(input.last_name && { last_name: input.last_name }),
                phone,
                ...(input.locale && { metadata: { locale: input.locale } }),
              },
            ],
          },
        })
        const id = result[0]?.id ?? ""
        await cards.saveCard(
          id,
          { source_channel: input.source_channel, locale: input.locale },
          { seen: 0, now: new Date(input.occurred_at) }
        )
        return { customer_id: id, created: true }
      },
      { timeout: LOCK_SECONDS }
    )
    return new StepResponse(
      found,
      found.created ? found.customer_id : undefined
    )
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CLIENT_CARD_MODULE).dropCard(id)
      await container.resolve(Modules.CUSTOMER).deleteCustomers(id)
    }
  }
)
