import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetEntitlements } from "./validators"

export const adminEntitlementMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/entitlements",
    middlewares: [
      validateAndTransformQuery(AdminGetEntitlements, { isList: true }),
    ],
  },
]
