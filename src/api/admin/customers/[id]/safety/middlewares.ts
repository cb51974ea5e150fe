import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetCustomerSafety } from "./validators"

export const adminCustomerSafetyMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/customers/:id/safety",
    middlewares: [validateAndTransformQuery(AdminGetCustomerSafety, {})],
  },
]
