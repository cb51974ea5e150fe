import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { readPhoneRepairs } from "../../../reads/customer/phones"

export const normalisePhonesStepId = "balm-normalise-phones"

/**
 * Writes telephone numbers in their one form, E.164; what is no number, or
 * could be two, stays as it is.
 *
 * No compensation: both ways to write it say the same, and it is the only
 * step.
 */
export const normalisePhonesStep = createStep(
  normalisePhonesStepId,
  async ({ customer_ids }: { customer_ids: string[] }, { container }) => {
    const { phoneRegion } = container.resolve(CLIENT_CARD_MODULE)
    const repairs = await readPhoneRepairs(container, customer_ids, phoneRegion)
    const customers = container.resolve(Modules.CUSTOMER)
    for (const { id, phone } of repairs) {
      await customers.updateCustomers(id, { phone })
    }
    return new StepResponse(repairs.map((repair) => repair.id))
  }
)
