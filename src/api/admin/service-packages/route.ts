import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  readPackage,
  readPackages,
} from "../../../reads/service-package/package-cards"
import { systemClock } from "../../../shared/clock"
import { definePackageWorkflow } from "../../../workflows/service-package"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateServicePackageBody,
  AdminGetServicePackagesQuery,
} from "./validators"

/** Packages: what they hold, and what they are sold as. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetServicePackagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const { service_packages, count } = await readPackages(req.scope, filters, {
    take: limit,
    skip: offset,
    order: orderBy(order),
  })
  res.json({ service_packages, count, offset, limit })
}

/** Turns a variant into a package, and makes the product if asked to. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateServicePackageBody>,
  res: MedusaResponse
) => {
  const { variant_id, product, ...content } = req.validatedBody
  const { result } = await definePackageWorkflow(req.scope).run({
    input: {
      change: "add",
      product: product ?? { variant_id: variant_id ?? "" },
      content,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res
    .status(201)
    .json({ service_package: await readPackage(req.scope, result.id) })
}
