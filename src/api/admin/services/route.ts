import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { systemClock } from "../../../shared/clock"
import { createServicesWorkflow } from "../../../workflows/service-package"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateServiceBody,
  AdminGetServicesQuery,
} from "./validators"

/** Services: how products are performed. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetServicesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const [services, count] = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .listAndCountServices(filters, {
      take: limit,
      skip: offset,
      order: orderBy(order),
    })
  res.json({ services, count, offset, limit })
}

/** Describes how a product is performed. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateServiceBody>,
  res: MedusaResponse
) => {
  const { result } = await createServicesWorkflow(req.scope).run({
    input: {
      services: [req.validatedBody],
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const [service] = await req.scope
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id: result })
  res.status(201).json({ service })
}
