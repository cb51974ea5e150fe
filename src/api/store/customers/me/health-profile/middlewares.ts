import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseErased } from "../../../../utils/require-customer"
import { StoreWriteHealthProfile } from "./validators"

export const storeOwnHealthProfileMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/health-profile",
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [
      refuseErased,
      validateAndTransformBody(StoreWriteHealthProfile),
    ],
  },
]
