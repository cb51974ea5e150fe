import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { HEALTH_PROFILE_MODULE } from "../../../../../modules/health-profile"
import { systemClock } from "../../../../../shared/clock"
import {
  addProgressPhoto,
  openProgressPhotos,
} from "../../../../../workflows/health-profile"
import { actorOf } from "../../../../utils/actor"
import { sendPrivately } from "../../../../utils/private-answer"
import { requireCareNotWithdrawn } from "../../../../utils/require-care"
import { requireCustomer } from "../../../../utils/require-customer"
import type {
  AdminAddProgressPhotoBody,
  AdminGetProgressPhotosQuery,
} from "./validators"

/** Without a reason: how many. With one: when, by whom, what they show. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetProgressPhotosQuery>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { reason } = req.validatedQuery
  if (!reason) {
    const count = await req.scope
      .resolve(HEALTH_PROFILE_MODULE)
      .countPhotos(customer_id)
    res.json({ count, masked: true })
    return
  }
  await requireCareNotWithdrawn(req.scope, customer_id)
  const progress_photos = await openProgressPhotos(req.scope, {
    customer_id,
    actor: actorOf(req),
    reason,
  })
  sendPrivately(res, {
    progress_photos,
    count: progress_photos.length,
    masked: false,
  })
}

/** Keeps a picture, sealed in the database. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAddProgressPhotoBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { image, caption, taken_at } = req.validatedBody
  await requireCareNotWithdrawn(req.scope, customer_id)
  const id = await addProgressPhoto(req.scope, {
    customer_id,
    image,
    caption,
    taken_at: taken_at ? new Date(taken_at) : systemClock(),
    actor: actorOf(req),
  })
  res.status(201).json({ progress_photo: { id, customer_id } })
}
