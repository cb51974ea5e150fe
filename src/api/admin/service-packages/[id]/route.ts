import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPackage } from "../../../../reads/service-package/package-cards"
import { systemClock } from "../../../../shared/clock"
import { definePackageWorkflow } from "../../../../workflows/service-package"
import { actorOf } from "../../../utils/actor"
import type { AdminUpdateServicePackageBody } from "../validators"

/** One package with its items; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    service_package: await readPackage(req.scope, req.params["id"] ?? ""),
  })
}

/** Changes a package; what was sold of it stays as it was. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateServicePackageBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  await definePackageWorkflow(req.scope).run({
    input: {
      change: "change",
      id,
      content: req.validatedBody,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({ service_package: await readPackage(req.scope, id) })
}

/**
 * Its variant is no package any more, and off sale where it was all its
 * product sold. What was sold stays good.
 */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const { result } = await definePackageWorkflow(req.scope).run({
    input: {
      change: "remove",
      id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({
    id,
    object: "service_package",
    deleted: true,
    unpublished_product_id: result.unpublished_product_id,
  })
}
