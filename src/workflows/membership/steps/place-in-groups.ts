import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readMisplaced } from "../../../reads/membership/tier-groups"

export type PlaceInGroupsInput = {
  /** Only these; null: everybody. */
  customer_ids: string[] | null
}

export const placeInGroupsStepId = "balm-place-in-groups"

/**
 * Puts members into the customer group of their tier and takes them out of
 * those of other tiers. It looks at what is, not at what changed, so it also
 * repairs what a crash or somebody else's hand has left.
 *
 * Compensation puts everybody back.
 */
export const placeInGroupsStep = createStep(
  placeInGroupsStepId,
  async ({ customer_ids }: PlaceInGroupsInput, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const { missing, surplus } = await readMisplaced(container, customer_ids)
    if (surplus.length > 0) {
      await customers.removeCustomerFromGroup(surplus)
    }
    if (missing.length > 0) {
      await customers.addCustomerToGroup(missing)
    }
    return new StepResponse(missing.length + surplus.length, {
      missing,
      surplus,
    })
  },
  async (moved, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    if (moved && moved.missing.length > 0) {
      await customers.removeCustomerFromGroup(moved.missing)
    }
    if (moved && moved.surplus.length > 0) {
      await customers.addCustomerToGroup(moved.surplus)
    }
  }
)
