import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreGetServicePackages } from "./validators"

export const storeServicePackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/service-packages",
    middlewares: [
      validateAndTransformQuery(StoreGetServicePackages, { isList: true }),
    ],
  },
]
