import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { issueCodeWorkflow } from "../../../../../workflows/service-package"
import { masked } from "../../../../utils/masked"
import { requireCustomer } from "../../../../utils/require-customer"

/** Sends the customer a code that they tell to the desk; the last one counts. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { result } = await issueCodeWorkflow(req.scope).run({
    input: {
      customer_id,
      purpose: "redeem",
      channel: null,
      now: systemClock().toISOString(),
    },
  })
  res.status(201).json({
    redemption_code: {
      id: result.id,
      expires_at: result.expires_at,
      sent_to: masked(result.recipient),
    },
  })
}
