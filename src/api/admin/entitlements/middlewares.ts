import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminAdjustEntitlement,
  AdminChangeEntitlement,
  AdminExtendEntitlement,
  AdminGetEntitlements,
  AdminRedeemEntitlement,
  AdminRefundEntitlement,
  AdminReverseRedemption,
  AdminSettleStock,
  AdminTransferEntitlement,
} from "./validators"

const BODIES = {
  redeem: AdminRedeemEntitlement,
  reverse: AdminReverseRedemption,
  "settle-stock": AdminSettleStock,
  freeze: AdminChangeEntitlement,
  unfreeze: AdminChangeEntitlement,
  extend: AdminExtendEntitlement,
  adjust: AdminAdjustEntitlement,
  transfer: AdminTransferEntitlement,
  refund: AdminRefundEntitlement,
}

export const adminEntitlementMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/entitlements",
    middlewares: [validateListQuery(AdminGetEntitlements)],
  },
  ...Object.entries(BODIES).map(([action, body]): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `/admin/entitlements/:id/${action}`,
    middlewares: [validateAndTransformBody(body)],
  })),
]
