import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { alterEntitlement } from "../../alter"
import type { AdminTransferEntitlementBody } from "../../validators"

/** Gives sessions to another customer, once per `Idempotency-Key`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminTransferEntitlementBody>,
  res: MedusaResponse
) => {
  idempotencyKey(req)
  const { customer_id, items } = req.validatedBody
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customer_id }, { select: ["id"] })
  if (!customer) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${customer_id}: choose one of the list.`
    )
  }
  await alterEntitlement(req, res, {
    kind: "transfer",
    customer_id,
    moved:
      items &&
      Object.fromEntries(
        items.map(({ item_id, sessions }) => [item_id, sessions])
      ),
  })
}
