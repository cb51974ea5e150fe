import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetCustomerTags } from "./validators"

export const adminCustomerTagMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/customer-tags",
    middlewares: [validateAndTransformQuery(AdminGetCustomerTags, {})],
  },
]
