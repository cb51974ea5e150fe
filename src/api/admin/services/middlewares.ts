import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCreateService,
  AdminGetServices,
  AdminUpdateService,
} from "./validators"

export const adminServiceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/services",
    middlewares: [validateListQuery(AdminGetServices)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/services",
    middlewares: [validateAndTransformBody(AdminCreateService)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/services/:id",
    middlewares: [validateAndTransformBody(AdminUpdateService)],
  },
]
