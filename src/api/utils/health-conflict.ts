import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { Actor } from "../../shared/actor"
import { openHealthHistory } from "../../workflows/health-profile"
import { sendConflict } from "./conflict"

/** So many versions are told; who is further behind starts anew. */
const MOST_VERSIONS = 20

/**
 * Answers a save that started from an old version with what others changed
 * since. Telling is a look at the record, so it is put on record first.
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
  sendConflict(
    res,
    `This record is at version ${version}, and you started from ${base_version}: look at what changed, then save again from version ${version}.`,
    { version, changed }
  )
}
