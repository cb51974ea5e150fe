import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { searchByPhone } from "./search-by-phone"
import {
  AdminGetCustomerConsents,
  AdminRecordCustomerConsents,
} from "./validators"

export const adminCustomerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/customers",
    middlewares: [searchByPhone],
  },
  {
    methods: ["GET"],
    matcher: "/admin/customers/:id/consents",
    middlewares: [validateAndTransformQuery(AdminGetCustomerConsents, {})],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/consents",
    middlewares: [validateAndTransformBody(AdminRecordCustomerConsents)],
  },
]
