import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminCancelRedemption, AdminGetRedemptions } from "./validators"

export const adminRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/redemptions",
    middlewares: [validateListQuery(AdminGetRedemptions)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/redemptions/:id/cancel",
    middlewares: [validateAndTransformBody(AdminCancelRedemption)],
  },
]
