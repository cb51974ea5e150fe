import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readCustomerLocales } from "../../../../../reads/customer/locales"
import { readMembers } from "../../../../../reads/membership/members"
import { readTierProgress } from "../../../../../reads/membership/tier-progress"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import { pointsMoments } from "../../../../utils/points-moments"

const NOTHING = { balance: 0, pending: 0, expiring_soon: 0, lifetime: 0 }

/** The customer's own tier, the way to the next, and points; zeros for who never earned any. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = req.auth_context.actor_id
  const {
    members: [member],
  } = await readMembers(
    req.scope,
    { customer_id },
    { take: 1, skip: 0, order: {} },
    await pointsMoments(req.scope)
  )
  const locales = await readCustomerLocales(req.scope, [customer_id])
  const progress = await readTierProgress(req.scope, customer_id, {
    now: systemClock(),
    // On store routes Medusa takes `?locale=` out of the query itself.
    language: languageOf(req.locale, locales.get(customer_id)),
  })
  res.json({
    membership: { ...progress, points: member?.points ?? NOTHING },
  })
}
