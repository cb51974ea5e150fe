import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminAcknowledgeRecoveryCase,
  AdminGetRecoveryCases,
} from "./validators"

export const adminRecoveryCaseMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/recovery-cases",
    middlewares: [validateListQuery(AdminGetRecoveryCases)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/recovery-cases/:id/acknowledge",
    middlewares: [validateAndTransformBody(AdminAcknowledgeRecoveryCase)],
  },
]
