import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCancelRedemption,
  AdminGetRedemption,
  AdminGetRedemptions,
} from "./validators"

export const adminRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/redemptions",
    middlewares: [validateListQuery(AdminGetRedemptions)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/redemptions/:id",
    middlewares: [validateAndTransformQuery(AdminGetRedemption, {})],
  },
  {
    methods: ["POST"],
    matcher: "/admin/redemptions/:id/cancel",
    middlewares: [validateAndTransformBody(AdminCancelRedemption)],
  },
]
