import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { StoreGetServicePackages } from "./validators"

export const storeServicePackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/service-packages",
    middlewares: [validateListQuery(StoreGetServicePackages)],
  },
]
