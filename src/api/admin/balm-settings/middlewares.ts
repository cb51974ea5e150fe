import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminChangeBalmSettings } from "./validators"

export const adminBalmSettingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/balm-settings",
    middlewares: [validateAndTransformBody(AdminChangeBalmSettings)],
  },
]
