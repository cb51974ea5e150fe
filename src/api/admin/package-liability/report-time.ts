import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reportTime } from "../../../modules/service-package/rules/liability"
import type { ReportTime } from "../../../modules/service-package/rules/liability"
import { readStoreZone } from "../../../reads/store/store-zone"
import { systemClock } from "../../../shared/clock"

/**
 * When the report that is asked for is about.
 *
 * @throws {MedusaError} invalid_data for a day that is still to come
 */
export const requireReportTime = (
  container: MedusaContainer,
  asOf: string | undefined
): ReportTime => {
  const time = reportTime(asOf, systemClock(), readStoreZone(container))
  if (!time) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Nobody knows yet what will be owed on ${asOf}: choose today or a day that is over.`
    )
  }
  return time
}
