import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreGetOwnPackages } from "./validators"

export const storeOwnPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/customers/me/packages",
    middlewares: [
      validateAndTransformQuery(StoreGetOwnPackages, { isList: true }),
    ],
  },
]
