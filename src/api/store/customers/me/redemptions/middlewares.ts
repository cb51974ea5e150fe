import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../../../utils/list-query"
import { StoreGetOwnRedemptions } from "./validators"

export const storeOwnRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/customers/me/redemptions",
    middlewares: [validateListQuery(StoreGetOwnRedemptions)],
  },
]
