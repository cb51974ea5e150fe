import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditFact } from "../../modules/audit/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { imageType } from "../../modules/health-profile/rules/image-type"
import type { PhotoView } from "../../modules/health-profile/types"
import type { Actor } from "../../shared/actor"
import { systemClock } from "../../shared/clock"
import type { SqlContext } from "../../shared/sql"
import { recordAccess } from "../audit"
import type { HealthAccess } from "./open-profile"

const MOST_BYTES = 5 * 1024 * 1024
/** Years of progress; whoever sends more is no customer but a machine. */
const MOST_PHOTOS = 200

const unknownPhoto = (customerId: string, id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `No progress photo ${id} of customer ${customerId}: look it up in their list.`
  )

const fact = (
  actor: Actor,
  action: AuditFact["action"],
  customer_id: string,
  id: string
): Omit<AuditFact, "occurred_at"> => ({
  actor,
  action,
  customer_id,
  subject_type: "progress_photo",
  subject_id: id,
})

/** The audit entry of a write, in the transaction of the write. */
const recordWrite =
  (
    container: MedusaContainer,
    actor: Actor,
    customerId: string,
    verb: "added" | "removed"
  ) =>
  (id: string, context: SqlContext): Promise<string[]> =>
    container.resolve(AUDIT_MODULE).record(
      [
        {
          ...fact(actor, "progress_photo.write", customerId, id),
          details: { verb },
          occurred_at: systemClock(),
        },
      ],
      context
    )

/**
 * Keeps a picture, sealed in the database.
 *
 * @returns its id
 * @throws {MedusaError} invalid_data for what is no picture, or too large;
 *   not_allowed where there are very many already
 */
export const addProgressPhoto = async (
  container: MedusaContainer,
  photo: {
    customer_id: string
    image: Buffer
    caption: string
    taken_at: Date
    actor: Actor
  }
): Promise<string> => {
  const { actor, ...kept } = photo
  const content_type = imageType(photo.image)
  if (!content_type || photo.image.length > MOST_BYTES) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      content_type
        ? "This picture is larger than 5 MB: make it smaller first."
        : "This is no picture: send a JPEG, PNG or WebP, in base64."
    )
  }
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  if ((await health.countPhotos(photo.customer_id)) >= MOST_PHOTOS) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `There are ${MOST_PHOTOS} pictures already: remove one that is no longer needed first.`
    )
  }
  return await health.addPhoto(
    { ...kept, content_type, recorded_by: actor.id },
    recordWrite(container, actor, photo.customer_id, "added")
  )
}

/** Pictures with their captions, newest first; the look is on record first. */
export const openProgressPhotos = async (
  container: MedusaContainer,
  { customer_id, actor, reason }: HealthAccess
): Promise<PhotoView[]> => {
  await recordAccess(container, {
    ...fact(actor, "progress_photo.read", customer_id, customer_id),
    reason,
    details: { part: "list" },
  })
  return await container.resolve(HEALTH_PROFILE_MODULE).openPhotos(customer_id)
}

/**
 * One picture; the look is on record first.
 *
 * @throws {MedusaError} not_found alike for an unknown one and somebody else's
 */
export const openProgressPhoto = async (
  container: MedusaContainer,
  id: string,
  { customer_id, actor, reason }: HealthAccess
): Promise<{ content_type: string; image: Buffer }> => {
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  if (!(await health.findPhoto(customer_id, id))) {
    throw unknownPhoto(customer_id, id)
  }
  await recordAccess(container, {
    ...fact(actor, "progress_photo.read", customer_id, id),
    reason,
  })
  const photo = await health.openPhoto(customer_id, id)
  if (!photo) {
    throw unknownPhoto(customer_id, id)
  }
  return photo
}

/**
 * Removes a picture for good.
 *
 * @param asked `only_own`: only where the actor added it
 * @throws {MedusaError} not_found; forbidden for what somebody else added
 */
export const removeProgressPhoto = async (
  container: MedusaContainer,
  id: string,
  asked: { customer_id: string; actor: Actor; only_own?: boolean }
): Promise<void> => {
  const { customer_id, actor, only_own = false } = asked
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  const photo = await health.findPhoto(customer_id, id)
  if (photo && only_own && photo.recorded_by !== actor.id) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `The store took picture ${id}: ask there to have it removed.`
    )
  }
  const removed = await health.removePhoto(
    customer_id,
    id,
    recordWrite(container, actor, customer_id, "removed")
  )
  if (!removed) {
    throw unknownPhoto(customer_id, id)
  }
}
