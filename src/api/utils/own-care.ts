import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readCareConsent, readCareState } from "../../reads/consent/consents"

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

/**
 * Customers look at their own pictures until they withdraw the consent;
 * afterwards the copy of their data is the one place that gives them out.
 *
 * @throws {MedusaError} forbidden from the moment of withdrawal
 */
export const requireOwnCareOpen = async (
  container: MedusaContainer,
  customerId: string
): Promise<void> => {
  if ((await readCareState(container, customerId)) === "withdrawn") {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "You withdrew your consent for care, so your pictures are closed: give it again with POST /store/customers/me/consents, or ask for a copy of your data."
    )
  }
}
