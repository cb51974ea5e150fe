import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { assessCustomer } from "../../../../../reads/safety/assess-customer"
import { systemClock } from "../../../../../shared/clock"
import { recordAccess } from "../../../../../workflows/audit"
import { actorOf } from "../../../../utils/actor"
import { sendPrivately } from "../../../../utils/private-answer"
import { requireCustomer } from "../../../../utils/require-customer"
import type { AdminGetCustomerSafetyQuery } from "./validators"

/** May this customer have these treatments and products, and why not? */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetCustomerSafetyQuery>,
  res: MedusaResponse
) => {
  const { product_id, at } = req.validatedQuery
  const customer_id = await requireCustomer(req)
  const assessments = await assessCustomer(req.scope, {
    customerId: customer_id,
    productIds: product_id,
    at: at ? new Date(at) : systemClock(),
  })
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "health_profile.read",
    customer_id,
    subject_type: "safety",
    subject_id: customer_id,
    reason: "before_service",
    details: { products: assessments.length },
  })
  sendPrivately(res, { safety: assessments })
}
