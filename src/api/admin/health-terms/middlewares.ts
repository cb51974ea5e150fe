import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminAddHealthTerm, AdminChangeHealthTerm } from "./validators"

export const adminHealthTermMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/health-terms",
    middlewares: [validateAndTransformBody(AdminAddHealthTerm)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/health-terms/:code",
    middlewares: [validateAndTransformBody(AdminChangeHealthTerm)],
  },
]
