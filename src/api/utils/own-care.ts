import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readCareConsent } from "../../reads/consent/consents"

/**
 * Customers add to their own record only where they agree that it is kept.
 *
 * @throws {MedusaError} forbidden without the consent for care
 */
export const requireOwnCare = async (
  container: MedusaContainer,
  customerId: string
): Promise<void> => {
  if (!(await readCareConsent(container, customerId))) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "Your health record is kept only with your consent for care: give it with POST /store/customers/me/consents first."
    )
  }
}
