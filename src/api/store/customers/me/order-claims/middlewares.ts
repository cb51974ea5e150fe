import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../../../utils/require-customer"
import { StoreClaimOrders, StoreConfirmOrderClaim } from "./validators"

export const storeOrderClaimMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/order-claims",
    middlewares: [refuseErased, validateAndTransformBody(StoreClaimOrders)],
  },
  {
    methods: ["POST"],
    matcher: "/store/customers/me/order-claims/confirm",
    middlewares: [
      refuseErased,
      validateAndTransformBody(StoreConfirmOrderClaim),
    ],
  },
]
