import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreGetServices } from "./validators"

export const storeServiceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/services",
    middlewares: [
      validateAndTransformQuery(StoreGetServices, { isList: true }),
    ],
  },
]
