import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readCareState } from "../../reads/consent/consents"

/**
 * Staff may use a health record until its customer takes the consent for care
 * back. Who was never asked may have agreed at the desk: their record can be
 * kept, and the consent put down afterwards.
 *
 * @throws {MedusaError} forbidden from the moment of withdrawal
 */
export const requireCareNotWithdrawn = async (
  container: MedusaContainer,
  customerId: string
): Promise<void> => {
  if ((await readCareState(container, customerId)) === "withdrawn") {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Customer ${customerId} withdrew the consent for care: their health record is not to be used. Ask again, or erase it.`
    )
  }
}
