import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Tells the second of two who save at once what the first one changed.
 * Written here: Medusa's error handler has a sentence of its own for 409.
 */
export const sendCardConflict = (
  res: MedusaResponse,
  card: { version: number },
  changed: string[]
): void => {
  res.status(409).json({
    type: MedusaError.Types.CONFLICT,
    message:
      changed.length > 0
        ? `Somebody saved this card meanwhile (${changed.join(", ")}): look at it and save again with version ${card.version}.`
        : `This card is at version ${card.version}: look at it and save again with that version.`,
    changed,
    card,
  })
}
