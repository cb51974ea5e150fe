import {
  authenticate,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../../../utils/require-customer"
import { StorePayWithPoints } from "./validators"

const MATCHER = "/store/carts/:id/points-payment"

export const storePointsPaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: MATCHER,
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    methods: ["POST"],
    matcher: MATCHER,
    middlewares: [refuseErased, validateAndTransformBody(StorePayWithPoints)],
  },
]
