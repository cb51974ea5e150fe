import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readEntitlements } from "../../../../../../../reads/service-package/entitlement-view"
import { readRefundQuote } from "../../../../../../../reads/service-package/refund-quote"
import { systemClock } from "../../../../../../../shared/clock"

/** What a customer would get back for their own package, line by line. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const {
    entitlements: [entitlement],
  } = await readEntitlements(
    req.scope,
    { id, customer_id: req.auth_context.actor_id },
    { take: 1, skip: 0 }
  )
  if (!entitlement) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No package ${id}: look it up in your packages.`
    )
  }
  res.json({
    refund_quote: await readRefundQuote(req.scope, entitlement, systemClock()),
  })
}
