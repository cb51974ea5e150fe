import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MEMBERSHIP_MODULE } from "../../../../../modules/membership"
import { readCustomerLocales } from "../../../../../reads/customer/locales"
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
  const locales = await readCustomerLocales(req.scope, [customer_id])
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
      language: languageOf(req.locale, locales.get(customer_id)),
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
