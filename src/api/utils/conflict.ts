import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { sendPrivately } from "./private-answer"

/**
 * Tells the second of two who save at once to look again, and what there is to
 * look at: 409. Written here, since Medusa's error handler replaces the
 * message of a conflict with one of its own.
 *
 * @param content what changed meanwhile
 */
export const sendConflict = (
  res: MedusaResponse,
  message: string,
  content: object
): void => {
  res.status(409)
  sendPrivately(res, { type: MedusaError.Types.CONFLICT, message, ...content })
}
