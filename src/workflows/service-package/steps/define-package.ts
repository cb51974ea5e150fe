import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type {
  PackageChanges,
  PackageContent,
} from "../../../modules/service-package/types"

export type DefinePackageStepInput =
  | { change: "add"; variant_id: string; content: PackageContent }
  | { change: "change"; id: string; content: PackageChanges }
  | { change: "remove"; id: string }

export const definePackageStepId = "balm-define-package"

/**
 * Adds, changes or removes a package; what was sold of it stays. Compensation
 * puts it back.
 */
export const definePackageStep = createStep(
  definePackageStepId,
  async (input: DefinePackageStepInput, { container }) => {
    const packages = container.resolve(SERVICE_PACKAGE_MODULE)
    const before =
      input.change === "add"
        ? await packages.addPackage(input.variant_id, input.content)
        : input.change === "change"
          ? await packages.changePackage(input.id, input.content)
          : await packages.removePackage(input.id)
    return new StepResponse(
      { id: before.id, variant_id: before.variant_id },
      before
    )
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(SERVICE_PACKAGE_MODULE).putPackageBack(before)
    }
  }
)
