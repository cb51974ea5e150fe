import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreSaveOwnCard } from "./validators"

export const storeOwnCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/card",
    middlewares: [validateAndTransformBody(StoreSaveOwnCard)],
  },
]
