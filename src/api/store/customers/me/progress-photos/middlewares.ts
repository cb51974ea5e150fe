import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { PHOTO_BODY_LIMIT } from "../../../../utils/photo-fields"
import { StoreAddProgressPhoto } from "./validators"

export const storeOwnProgressPhotoMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/customers/me/progress-photos",
    bodyParser: { sizeLimit: PHOTO_BODY_LIMIT },
    middlewares: [validateAndTransformBody(StoreAddProgressPhoto)],
  },
]
