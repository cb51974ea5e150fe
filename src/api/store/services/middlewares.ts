import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { StoreGetServices } from "./validators"

export const storeServiceMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/services",
    middlewares: [validateListQuery(StoreGetServices)],
  },
]
