import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminConcludePatchTest, AdminRecordPatchTest } from "./validators"

export const adminPatchTestMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/patch-tests",
    middlewares: [validateAndTransformBody(AdminRecordPatchTest)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/patch-tests/:test_id",
    middlewares: [validateAndTransformBody(AdminConcludePatchTest)],
  },
]
