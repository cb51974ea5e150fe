import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminWriteSafetyCard } from "./validators"

export const adminSafetyCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/safety-cards/:product_id",
    middlewares: [validateAndTransformBody(AdminWriteSafetyCard)],
  },
]
