import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  LIABILITY_SORTS,
  readLiabilityEntitlements,
} from "../../../../reads/service-package/liability/entitlements"
import { requireReportTime } from "../report-time"
import type { AdminGetLiabilityEntitlementsQuery } from "../validators"

/** The entitlements behind a figure; all pages add up to it. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetLiabilityEntitlementsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, as_of, ...filters } = req.validatedQuery
  const field = order.replace(/^-/, "")
  const { entitlements, totals, count } = await readLiabilityEntitlements(
    req.scope,
    requireReportTime(req.scope, as_of),
    filters,
    {
      take: limit,
      skip: offset,
      sort: LIABILITY_SORTS.find((sort) => sort === field) ?? "value",
      direction: order.startsWith("-") ? "DESC" : "ASC",
    }
  )
  res.json({ entitlements, totals, count, offset, limit })
}
