import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminExportAuditLog, AdminGetAuditLog } from "./validators"

export const adminAuditLogMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/audit-log",
    middlewares: [validateAndTransformQuery(AdminGetAuditLog, {})],
  },
  {
    methods: ["GET"],
    matcher: "/admin/audit-log/export",
    middlewares: [validateAndTransformQuery(AdminExportAuditLog, {})],
  },
]
