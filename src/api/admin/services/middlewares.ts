import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminCreateService, AdminGetServices } from "./validators"

export const adminServiceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/services",
    middlewares: [
      validateAndTransformQuery(AdminGetServices, { isList: true }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/services",
    middlewares: [validateAndTransformBody(AdminCreateService)],
  },
]
