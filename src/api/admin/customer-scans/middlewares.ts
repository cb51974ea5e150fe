import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminScanCustomer } from "./validators"

export const adminCustomerScanMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/customer-scans",
    middlewares: [validateAndTransformBody(AdminScanCustomer)],
  },
]
