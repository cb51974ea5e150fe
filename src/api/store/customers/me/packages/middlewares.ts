import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../../../utils/list-query"
import { StoreGetOwnPackages } from "./validators"

export const storeOwnPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/customers/me/packages",
    middlewares: [validateListQuery(StoreGetOwnPackages)],
  },
]
