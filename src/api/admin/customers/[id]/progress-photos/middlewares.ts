import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { PHOTO_BODY_LIMIT } from "../../../../utils/photo-fields"
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
    bodyParser: { sizeLimit: PHOTO_BODY_LIMIT },
    middlewares: [validateAndTransformBody(AdminAddProgressPhoto)],
  },
  {
    methods: ["GET"],
    matcher: `${path}/:photo_id`,
    middlewares: [validateAndTransformQuery(AdminGetProgressPhoto, {})],
  },
]
