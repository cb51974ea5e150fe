import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminCreateWalkIn } from "./validators"

export const adminWalkInMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/walk-ins",
    middlewares: [validateAndTransformBody(AdminCreateWalkIn)],
  },
]
