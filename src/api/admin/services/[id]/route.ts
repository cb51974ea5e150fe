import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readService } from "../../../../reads/service-package/service-cards"
import { systemClock } from "../../../../shared/clock"
import { defineServiceWorkflow } from "../../../../workflows/service-package"
import { actorOf } from "../../../utils/actor"
import type { AdminUpdateServiceBody } from "../validators"

/** One service; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ service: await readService(req.scope, req.params["id"] ?? "") })
}

/** Changes a service; what is not given stays. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateServiceBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineServiceWorkflow(req.scope).run({
    input: {
      change: "change",
      id,
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ service: await readService(req.scope, id) })
}

/** Its product is no service any more; sessions that were sold stay good. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await defineServiceWorkflow(req.scope).run({
    input: {
      change: "remove",
      id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ id, object: "service", deleted: true })
}
