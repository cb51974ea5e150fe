import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import {
  addProgressPhoto,
  openProgressPhotos,
} from "../../../../../workflows/health-profile"
import { actorOf } from "../../../../utils/actor"
import { requireOwnCare } from "../../../../utils/own-care"
import { sendPrivately } from "../../../../utils/private-answer"
import type { StoreAddProgressPhotoBody } from "./validators"

/**
 * The customer's own pictures without the pictures, newest first. Like the
 * rest of their record, they may look at it whether they still agree to its
 * use or not.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  const photos = await openProgressPhotos(req.scope, {
    customer_id,
    actor: actorOf(req),
    reason: "own",
  })
  sendPrivately(res, {
    progress_photos: photos.map(
      ({ customer_id: _, recorded_by, ...photo }) => ({
        ...photo,
        own: recorded_by === customer_id,
      })
    ),
    count: photos.length,
  })
}

/** Keeps a picture, sealed in the database; only with the consent for care. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAddProgressPhotoBody>,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  await requireOwnCare(req.scope, customer_id)
  const { image, caption, taken_at } = req.validatedBody
  const id = await addProgressPhoto(req.scope, {
    customer_id,
    image,
    caption,
    taken_at: taken_at ? new Date(taken_at) : systemClock(),
    actor: actorOf(req),
  })
  res.status(201)
  sendPrivately(res, { progress_photo: { id } })
}
