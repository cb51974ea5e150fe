import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../../../utils/require-customer"
import { StoreSaveOwnCard } from "./validators"

export const storeOwnCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/card",
    middlewares: [refuseErased, validateAndTransformBody(StoreSaveOwnCard)],
  },
]
