import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { may } from "../../modules/team/rules/permissions"
import { accessOf } from "./access-of"

/** Medusa's own word to whoever works in the admin. */
const FEED = "feed"

/**
 * Medusa keeps what it tells staff and what it wrote to customers in one
 * list: who may not read messages sees the first alone.
 */
export const narrowNotices = (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const { enforced, role } = accessOf(req)
  if (enforced && !may(role, "messages.read")) {
    req.filterableFields = { ...req.filterableFields, channel: FEED }
  }
  next()
}
