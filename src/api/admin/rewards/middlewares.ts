import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCreateReward,
  AdminGetRewards,
  AdminRedeemReward,
  AdminUpdateReward,
} from "./validators"

export const adminRewardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/rewards",
    middlewares: [validateListQuery(AdminGetRewards)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/rewards",
    middlewares: [validateAndTransformBody(AdminCreateReward)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/rewards/:id",
    middlewares: [validateAndTransformBody(AdminUpdateReward)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/rewards/:id/redeem",
    middlewares: [validateAndTransformBody(AdminRedeemReward)],
  },
]
