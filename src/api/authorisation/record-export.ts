import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { withoutContacts } from "../../modules/team/rules/masking/question"
import { recordAccess } from "../../workflows/audit"
import { actorOf } from "../utils/actor"

/** `/admin/<what>/.../export`: Medusa's, and any other plugin's. */
const EXPORT = /^\/admin\/(.+)\/export\/?$/i

/**
 * Puts on record that somebody takes a file out of the house, before it is
 * made: who, of what, and by which filters. Balm's own exports say more than
 * that, and do so themselves.
 */
export const recordExport = async (
  req: AuthenticatedMedusaRequest,
  path: string
): Promise<void> => {
  const [, what] = EXPORT.exec(path) ?? []
  if (what === undefined) {
    return
  }
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "store_file.export",
    subject_type: "export",
    subject_id: what.toLowerCase().slice(0, 100),
    details: { filters: withoutContacts(req.query) },
  })
}
