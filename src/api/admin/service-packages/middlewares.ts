import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AdminCreateServicePackage,
  AdminGetServicePackages,
} from "./validators"

export const adminServicePackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/service-packages",
    middlewares: [
      validateAndTransformQuery(AdminGetServicePackages, { isList: true }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages",
    middlewares: [validateAndTransformBody(AdminCreateServicePackage)],
  },
]
