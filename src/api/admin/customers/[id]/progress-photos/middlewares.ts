import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AdminAddProgressPhoto,
  AdminGetProgressPhoto,
  AdminGetProgressPhotos,
} from "./validators"

const path = "/admin/customers/:id/progress-photos"

export const adminProgressPhotoMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: path,
    middlewares: [validateAndTransformQuery(AdminGetProgressPhotos, {})],
  },
  {
    methods: ["POST"],
    matcher: path,
    // Five megabytes in base64, and the rest of the body.
    bodyParser: { sizeLimit: "8mb" },
    middlewares: [validateAndTransformBody(AdminAddProgressPhoto)],
  },
  {
    methods: ["GET"],
    matcher: `${path}/:photo_id`,
    middlewares: [validateAndTransformQuery(AdminGetProgressPhoto, {})],
  },
]
