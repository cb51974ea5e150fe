import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  openProgressPhoto,
  removeProgressPhoto,
} from "../../../../../../workflows/health-profile"
import { actorOf } from "../../../../../utils/actor"
import { requireCareNotWithdrawn } from "../../../../../utils/require-care"
import { requireCustomer } from "../../../../../utils/require-customer"
import type { AdminGetProgressPhotoQuery } from "../validators"

/** The picture itself, which nothing on the way may keep. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetProgressPhotoQuery>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
  const { content_type, image } = await openProgressPhoto(
    req.scope,
    req.params["photo_id"] ?? "",
    { customer_id, actor: actorOf(req), reason: req.validatedQuery.reason }
  )
  res.setHeader("content-type", content_type)
  res.setHeader("cache-control", "no-store, private")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-disposition", "inline")
  res.end(image)
}

/** Removes a picture for good. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const id = req.params["photo_id"] ?? ""
  await removeProgressPhoto(req.scope, id, {
    customer_id,
    actor: actorOf(req),
  })
  res.json({ id, object: "progress_photo", deleted: true })
}
