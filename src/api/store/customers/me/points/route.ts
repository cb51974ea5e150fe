import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../../../../modules/membership"
import { readPointsHistory } from "../../../../../reads/membership/points-history"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import type { StoreGetOwnPointsQuery } from "./validators"

/** The customer's own ledger in words, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetOwnPointsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const customer_id = req.auth_context.actor_id
  const customer = await req.scope
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customer_id, { select: ["id", "metadata"] })
  const [member] = await req.scope
    .resolve(MEMBERSHIP_MODULE)
    .listMembers({ customer_id })
  const { points, count } = await readPointsHistory(
    req.scope,
    member?.id ?? "",
    {
      take: limit,
      skip: offset,
      order: order.startsWith("-") ? "DESC" : "ASC",
    },
    {
      now: systemClock(),
      // On store routes Medusa takes `?locale=` out of the query itself.
      language: languageOf(req.locale, customer.metadata?.["locale"]),
    }
  )
  res.json({
    points: points.map(
      ({ note: _, actor_id: __, total_after: ___, ...line }) => line
    ),
    count,
    offset,
    limit,
  })
}
