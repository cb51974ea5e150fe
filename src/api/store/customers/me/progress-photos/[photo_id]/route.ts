import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  openProgressPhoto,
  removeProgressPhoto,
} from "../../../../../../workflows/health-profile"
import { actorOf } from "../../../../../utils/actor"
import { sendPhoto } from "../../../../../utils/send-photo"

/** One of the customer's own pictures. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  const photo = await openProgressPhoto(
    req.scope,
    req.params["photo_id"] ?? "",
    { customer_id, actor: actorOf(req), reason: "own" }
  )
  sendPhoto(res, photo)
}

/**
 * Removes a picture the customer added, for good, with or without consent.
 * What the store took it answers for, and removes itself.
 */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["photo_id"] ?? ""
  await removeProgressPhoto(req.scope, id, {
    customer_id: req.auth_context.actor_id,
    actor: actorOf(req),
    only_own: true,
  })
  res.json({ id, object: "progress_photo", deleted: true })
}
