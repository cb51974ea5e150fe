import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../shared/actor"
import { reasonOf } from "../../shared/errors"
import { recordAccess } from "../audit"
import { RESEALING_MODULES } from "./resealing"

/** Rows sealed anew in one transaction. */
const BATCH = 100

/** How many rows of each module were sealed anew. */
export type RotatedKeys = Record<string, number>

/**
 * Seals everything anew with the current key, batch by batch, while the store
 * runs. Each batch is a transaction of its own, so a run that is killed loses
 * nothing and the next one goes on where it ended.
 *
 * The audit entry at the end also signs the end of the log with the new key.
 *
 * @param report called after each batch with all that was done so far
 * @throws {MedusaError} unexpected_state once everything that opens is sealed
 *   anew and something is left that does not; the sentence names the key
 */
export const rotateKeys = async (
  container: MedusaContainer,
  actor: Actor,
  report: (sealed: RotatedKeys) => void = () => undefined
): Promise<RotatedKeys> => {
  const sealed: RotatedKeys = {}
  const faults: string[] = []
  for (const name of RESEALING_MODULES) {
    sealed[name] = 0
    try {
      for (;;) {
        const done = await container.resolve(name).resealBatch(BATCH)
        if (done === 0) {
          break
        }
        sealed[name] += done
        report(sealed)
      }
    } catch (error) {
      // The other modules are not held up.
      faults.push(reasonOf(error))
    }
  }
  try {
    await recordAccess(container, {
      actor,
      action: "key.rotate",
      subject_type: "key",
      subject_id: "current",
      details: { sealed, complete: faults.length === 0 },
    })
  } catch (error) {
    // Without the key that signed the log; the faults above say more.
    faults.push(reasonOf(error))
  }
  if (faults.length > 0) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, faults.join(" "))
  }
  return sealed
}
