import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  readService,
  readServices,
} from "../../../reads/service-package/service-cards"
import { systemClock } from "../../../shared/clock"
import { defineServiceWorkflow } from "../../../workflows/service-package"
import { actorOf } from "../../utils/actor"
import { orderBy } from "../../utils/list-query"
import type {
  AdminCreateServiceBody,
  AdminGetServicesQuery,
} from "./validators"

/** Services: how products are performed, and what they are sold as. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetServicesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const { services, count } = await readServices(req.scope, filters, {
    take: limit,
    skip: offset,
    order: orderBy(order),
  })
  res.json({ services, count, offset, limit })
}

/** Describes how a product is performed, and makes the product if asked to. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateServiceBody>,
  res: MedusaResponse
) => {
  const { product_id, product, ...content } = req.validatedBody
  const { result } = await defineServiceWorkflow(req.scope).run({
    input: {
      change: "add",
      product: product ?? { id: product_id ?? "" },
      content,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(201).json({ service: await readService(req.scope, result.id) })
}
