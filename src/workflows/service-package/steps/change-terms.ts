import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type ServicePackageModuleService from "../../../modules/service-package/service"
import type { TermsChange } from "../../../modules/service-package/types"

/** What staff may do to an entitlement as a whole. */
export type Alteration =
  | { kind: "freeze" }
  | { kind: "unfreeze" }
  /** ISO 8601. */
  | { kind: "extend"; until: string }
  /** Signed sessions of one item. */
  | { kind: "adjust"; item_id: string; sessions: number }
  /** Sessions by item; null: all that is left. */
  | {
      kind: "transfer"
      customer_id: string
      moved: Record<string, number> | null
    }

export type ChangeTermsStepInput = {
  entitlement_id: string
  alteration: Alteration
  reason: string
  idempotency_key: string
  actor_id: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const changeTermsStepId = "balm-change-terms"

/** @returns whether this call did it; the new owner's entitlement, if any */
const alter = async (
  service: ServicePackageModuleService,
  change: TermsChange,
  alteration: Alteration,
  idempotency_key: string
): Promise<{ written: boolean; given_id: string | null }> => {
  switch (alteration.kind) {
    case "freeze":
      return {
        written: await service.freezeEntitlement(change),
        given_id: null,
      }
    case "unfreeze":
      return {
        written: await service.unfreezeEntitlement(change),
        given_id: null,
      }
    case "extend":
      await service.extendEntitlement(change, new Date(alteration.until))
      return { written: true, given_id: null }
    case "adjust": {
      const { item_id, sessions } = alteration
      const written = await service.adjustEntitlement(change, {
        item_id,
        sessions,
        idempotency_key,
      })
      return { written, given_id: null }
    }
    case "transfer": {
      const { customer_id, moved } = alteration
      const { id, written } = await service.transferEntitlement(change, {
        customer_id,
        moved,
        idempotency_key,
      })
      return { written, given_id: id }
    }
  }
}

/**
 * Alters an entitlement, in one transaction.
 *
 * No compensation: only what is put on record comes after it.
 *
 * @throws {MedusaError} not_found; not_allowed with the reason
 */
export const changeTermsStep = createStep(
  changeTermsStepId,
  async (input: ChangeTermsStepInput, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const altered = await alter(
      service,
      {
        entitlement_id: input.entitlement_id,
        reason: input.reason,
        actor_id: input.actor_id,
        occurred_at: new Date(input.occurred_at),
      },
      input.alteration,
      input.idempotency_key
    )
    const { customer_id } = await service.retrieveEntitlement(
      input.entitlement_id,
      { select: ["id", "customer_id"] }
    )
    return new StepResponse({ customer_id, ...altered })
  }
)
