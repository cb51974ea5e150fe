import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../../../utils/list-query"
import { StoreGetOwnPoints } from "./validators"

export const storeOwnPointsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/customers/me/points",
    middlewares: [validateListQuery(StoreGetOwnPoints)],
  },
]
