import {
  authenticate,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../utils/require-customer"
import { StoreRedeemReward } from "./validators"

const signedIn = authenticate("customer", ["session", "bearer"])

export const storeRewardMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/rewards", middlewares: [signedIn] },
  { matcher: "/store/rewards/:id/redeem", middlewares: [signedIn] },
  {
    methods: ["POST"],
    matcher: "/store/rewards/:id/redeem",
    middlewares: [refuseErased, validateAndTransformBody(StoreRedeemReward)],
  },
]
