import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCreateServicePackage,
  AdminGetServicePackages,
  AdminUpdateServicePackage,
} from "./validators"

export const adminServicePackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/service-packages",
    middlewares: [validateListQuery(AdminGetServicePackages)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages",
    middlewares: [validateAndTransformBody(AdminCreateServicePackage)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/:id",
    middlewares: [validateAndTransformBody(AdminUpdateServicePackage)],
  },
]
