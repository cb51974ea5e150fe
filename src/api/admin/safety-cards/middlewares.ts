import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminGetSafetyCards, AdminWriteSafetyCard } from "./validators"

export const adminSafetyCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/safety-cards",
    middlewares: [validateListQuery(AdminGetSafetyCards)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/safety-cards/:product_id",
    middlewares: [validateAndTransformBody(AdminWriteSafetyCard)],
  },
]
