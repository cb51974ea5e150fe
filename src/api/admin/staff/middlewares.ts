import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminGetStaff, AdminSetEnforcement, AdminSetStaff } from "./validators"

export const adminStaffMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/staff",
    middlewares: [validateListQuery(AdminGetStaff)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/staff/enforcement",
    middlewares: [validateAndTransformBody(AdminSetEnforcement)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/staff/:id",
    middlewares: [validateAndTransformBody(AdminSetStaff)],
  },
]
