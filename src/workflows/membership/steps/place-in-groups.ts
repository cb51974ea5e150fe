import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readMisplaced } from "../../../reads/membership/tier-groups"
import type { GroupPlace } from "../../../reads/membership/tier-groups"
import { inParts } from "../../../shared/collections"

export type PlaceInGroupsInput = {
  /** Only these; null: everybody. */
  customer_ids: string[] | null
}

/** Medusa builds an entity for each; a store's first review places everybody. */
const AT_ONCE = 1_000

const move = async (
  container: MedusaContainer,
  { into, outOf }: { into: GroupPlace[]; outOf: GroupPlace[] }
): Promise<void> => {
  const customers = container.resolve(Modules.CUSTOMER)
  for (const part of inParts(outOf, AT_ONCE)) {
    await customers.removeCustomerFromGroup(part)
  }
  for (const part of inParts(into, AT_ONCE)) {
    await customers.addCustomerToGroup(part)
  }
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
    const { missing, surplus } = await readMisplaced(container, customer_ids)
    await move(container, { into: missing, outOf: surplus })
    return new StepResponse(missing.length + surplus.length, {
      missing,
      surplus,
    })
  },
  async (moved, { container }) => {
    if (moved) {
      await move(container, { into: moved.surplus, outOf: moved.missing })
    }
  }
)
