import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { readCustomerContacts } from "../../../reads/customer/contacts"
import { systemClock } from "../../../shared/clock"
import type { AdminScanCustomerBody } from "./validators"

/** Finds the customer whose QR code was scanned. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminScanCustomerBody>,
  res: MedusaResponse
) => {
  const id = req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .checkIn.verify(req.validatedBody.token, systemClock())
  const customer = id
    ? (await readCustomerContacts(req.scope, [id])).get(id)
    : undefined
  if (!customer) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Nobody is found by this code: ask the customer to open it anew, or search by name."
    )
  }
  const { first_name, last_name } = customer
  res.json({ customer: { id: customer.id, first_name, last_name } })
}
