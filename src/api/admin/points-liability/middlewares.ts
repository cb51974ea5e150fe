import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminExportPointsLiability,
  AdminGetLiabilityMembers,
  AdminGetPointsLiability,
} from "./validators"

export const adminPointsLiabilityMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/points-liability",
    middlewares: [validateAndTransformQuery(AdminGetPointsLiability, {})],
  },
  {
    methods: ["GET"],
    matcher: "/admin/points-liability/members",
    middlewares: [validateListQuery(AdminGetLiabilityMembers)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/points-liability/export",
    middlewares: [validateAndTransformQuery(AdminExportPointsLiability, {})],
  },
]
