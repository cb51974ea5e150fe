import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readVerifiedEmail } from "../../../../../reads/customer/verified-email"
import { systemClock } from "../../../../../shared/clock"
import { issueCodeWorkflow } from "../../../../../workflows/service-package"
import { masked } from "../../../../utils/masked"
import { claim } from "./claim"
import type { StoreClaimOrdersBody } from "./validators"

/**
 * Begins to bring what somebody bought as a guest into their account: a code
 * goes to the phone or e-mail address of the account. Whether anything waits
 * under it is told only to who proves that it is theirs. An address that
 * Medusa has verified needs no code.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreClaimOrdersBody>,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  const { channel } = req.validatedBody
  if (
    channel === "email" &&
    (await readVerifiedEmail(req.scope, customer_id)) !== null
  ) {
    await claim(req, res, null)
    return
  }
  const { result } = await issueCodeWorkflow(req.scope).run({
    input: {
      customer_id,
      purpose: "claim",
      channel,
      now: systemClock().toISOString(),
    },
  })
  res.status(202).json({
    order_claim: {
      state: "code_sent",
      sent_to: masked(result.recipient),
      expires_at: result.expires_at,
    },
  })
}
