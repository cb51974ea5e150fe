import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreRecordOwnConsents } from "./validators"

export const storeOwnConsentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/consents",
    middlewares: [validateAndTransformBody(StoreRecordOwnConsents)],
  },
]
