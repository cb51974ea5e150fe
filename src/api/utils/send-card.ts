import type { MedusaResponse } from "@medusajs/framework/http"
import { sendConflict } from "./conflict"

/** Tells the second of two who save a card at once what the first changed. */
export const sendCardConflict = (
  res: MedusaResponse,
  card: { version: number },
  changed: string[]
): void =>
  sendConflict(
    res,
    changed.length > 0
      ? `Somebody saved this card meanwhile (${changed.join(", ")}): look at it and save again with version ${card.version}.`
      : `This card is at version ${card.version}: look at it and save again with that version.`,
    { changed, card }
  )
