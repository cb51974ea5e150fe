import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminGetEntitlements } from "./validators"

export const adminEntitlementMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/entitlements",
    middlewares: [validateListQuery(AdminGetEntitlements)],
  },
]
