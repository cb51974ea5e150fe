import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCreateEarningExclusion,
  AdminGetEarningExclusions,
} from "./validators"

export const adminEarningExclusionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/earning-exclusions",
    middlewares: [validateListQuery(AdminGetEarningExclusions)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/earning-exclusions",
    middlewares: [validateAndTransformBody(AdminCreateEarningExclusion)],
  },
]
