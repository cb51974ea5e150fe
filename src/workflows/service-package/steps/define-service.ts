import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type {
  ServiceChanges,
  ServiceContent,
} from "../../../modules/service-package/types"

export type DefineServiceStepInput =
  | { change: "add"; product_id: string; content: ServiceContent }
  | { change: "change"; id: string; content: ServiceChanges }
  | { change: "remove"; id: string }

export const defineServiceStepId = "balm-define-service"

/** Adds, changes or removes a service. Compensation puts it back. */
export const defineServiceStep = createStep(
  defineServiceStepId,
  async (input: DefineServiceStepInput, { container }) => {
    const services = container.resolve(SERVICE_PACKAGE_MODULE)
    const before =
      input.change === "add"
        ? await services.addService(input.product_id, input.content)
        : input.change === "change"
          ? await services.changeService(input.id, input.content)
          : await services.removeService(input.id)
    return new StepResponse(
      { id: before.id, product_id: before.product_id },
      before
    )
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(SERVICE_PACKAGE_MODULE).putServiceBack(before)
    }
  }
)
