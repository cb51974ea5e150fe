import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminExportPackageLiability,
  AdminGetLiabilityEntitlements,
  AdminGetPackageLiability,
} from "./validators"

export const adminPackageLiabilityMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/package-liability",
    middlewares: [validateAndTransformQuery(AdminGetPackageLiability, {})],
  },
  {
    methods: ["GET"],
    matcher: "/admin/package-liability/entitlements",
    middlewares: [validateListQuery(AdminGetLiabilityEntitlements)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/package-liability/export",
    middlewares: [validateAndTransformQuery(AdminExportPackageLiability, {})],
  },
]
