import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AdminGetHealthHistory,
  AdminGetHealthProfile,
  AdminWriteHealthProfile,
} from "./validators"

const path = "/admin/customers/:id/health-profile"

export const adminHealthProfileMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: path,
    middlewares: [validateAndTransformQuery(AdminGetHealthProfile, {})],
  },
  {
    methods: ["GET"],
    matcher: `${path}/history`,
    middlewares: [validateAndTransformQuery(AdminGetHealthHistory, {})],
  },
  {
    methods: ["POST"],
    matcher: path,
    // Notes that are too long are answered by our own 400, not by the parser.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(AdminWriteHealthProfile)],
  },
]
