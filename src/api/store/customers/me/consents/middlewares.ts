import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../../../utils/require-customer"
import { StoreRecordOwnConsents } from "./validators"

export const storeOwnConsentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/consents",
    middlewares: [
      refuseErased,
      validateAndTransformBody(StoreRecordOwnConsents),
    ],
  },
]
