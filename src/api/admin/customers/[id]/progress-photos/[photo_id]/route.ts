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
import { sendPhoto } from "../../../../../utils/send-photo"
import type { AdminGetProgressPhotoQuery } from "../validators"

/** The picture itself. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetProgressPhotoQuery>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
  const photo = await openProgressPhoto(
    req.scope,
    req.params["photo_id"] ?? "",
    { customer_id, actor: actorOf(req), reason: req.validatedQuery.reason }
  )
  sendPhoto(res, photo)
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
