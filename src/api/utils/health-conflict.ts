import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { Actor } from "../../shared/actor"
import { sendPrivately } from "./private-answer"
import { openHealthHistory } from "../../workflows/health-profile"

/** So many versions are told; who is further behind starts anew. */
const MOST_VERSIONS = 20

/**
 * Answers a save that started from an old version: 409, with what others
 * changed since. By hand, since Medusa replaces the message of a conflict.
 * Telling is a look at the record, so it is put on record first.
 */
export const sendHealthConflict = async (
  container: MedusaContainer,
  res: MedusaResponse,
  {
    customer_id,
    actor,
    base_version,
    version,
  }: {
    customer_id: string
    actor: Actor
    base_version: number
    version: number
  }
): Promise<void> => {
  const changed = await openHealthHistory(
    container,
    { customer_id, actor, reason: "conflict" },
    { take: MOST_VERSIONS, skip: 0, after: base_version }
  )
  res.status(409)
  sendPrivately(res, {
    type: "conflict",
    message: `This record is at version ${version}, and you started from ${base_version}: look at what changed, then save again from version ${version}.`,
    version,
    changed,
  })
}
