import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../shared/actor"

const typeOf = (actorType: string): Actor["type"] => {
  switch (actorType) {
    case "api-key":
    case "customer":
      return actorType
    default:
      return "user"
  }
}

/** Who sends a request, for the audit log. */
export const actorOf = (
  req: Pick<AuthenticatedMedusaRequest, "auth_context" | "ip">
): Actor => ({
  type: typeOf(req.auth_context.actor_type),
  id: req.auth_context.actor_id,
  origin: req.ip ?? null,
})
