import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { systemClock } from "../../../shared/clock"
import { createPackagesWorkflow } from "../../../workflows/service-package"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateServicePackageBody,
  AdminGetServicePackagesQuery,
} from "./validators"

/** Packages: sessions sold as a variant. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetServicePackagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const [service_packages, count] = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .listAndCountPackages(filters, {
      relations: ["items"],
      take: limit,
      skip: offset,
      order: orderBy(order),
    })
  res.json({ service_packages, count, offset, limit })
}

/** Turns a variant into a package of sessions. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateServicePackageBody>,
  res: MedusaResponse
) => {
  const { result } = await createPackagesWorkflow(req.scope).run({
    input: {
      packages: [req.validatedBody],
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const [service_package] = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .listPackages({ id: result }, { relations: ["items"] })
  res.status(201).json({ service_package })
}
