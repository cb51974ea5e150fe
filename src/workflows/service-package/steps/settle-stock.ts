import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type { StockDirection } from "./claim-stock"

export type SettleStockStepInput = { ids: string[]; direction: StockDirection }

export const settleStockStepId = "balm-settle-stock"

/** Writes down that what was claimed has moved. */
export const settleStockStep = createStep(
  settleStockStepId,
  async ({ ids, direction }: SettleStockStepInput, { container }) => {
    await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .settleStock(ids, { direction, done: true })
    return new StepResponse({ moved: ids.length })
  }
)
