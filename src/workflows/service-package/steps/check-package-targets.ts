import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireTargets } from "../../../reads/service-package/live-targets"
import type { Target } from "../../../reads/service-package/live-targets"

export const checkPackageTargetsStepId = "balm-check-package-targets"

/**
 * Whether what a package names is there, before anything is written.
 *
 * @throws {MedusaError} not_found with the ids that are not
 */
export const checkPackageTargetsStep = createStep(
  checkPackageTargetsStepId,
  async ({ targets }: { targets: Target[] }, { container }) => {
    await requireTargets(container, targets)
    return new StepResponse(undefined)
  }
)
