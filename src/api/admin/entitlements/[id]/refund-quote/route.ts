import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRefundQuote } from "../../../../../reads/service-package/refund-quote"
import { systemClock } from "../../../../../shared/clock"
import { findEntitlement } from "../../find-entitlement"

/** What is due for the unused sessions, by both formulas, line by line. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const entitlement = await findEntitlement(req.scope, req.params["id"] ?? "")
  res.json({
    refund_quote: await readRefundQuote(req.scope, entitlement, systemClock()),
  })
}
