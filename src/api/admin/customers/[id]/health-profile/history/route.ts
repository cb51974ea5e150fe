import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { HEALTH_PROFILE_MODULE } from "../../../../../../modules/health-profile"
import { openHealthHistory } from "../../../../../../workflows/health-profile"
import { actorOf } from "../../../../../utils/actor"
import { requireCareNotWithdrawn } from "../../../../../utils/require-care"
import { requireCustomer } from "../../../../../utils/require-customer"
import { sendPrivately } from "../../../../../utils/private-answer"
import type { AdminGetHealthHistoryQuery } from "../validators"

/** What changed from version to version, newest first; on record first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetHealthHistoryQuery>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  const { reason, limit, offset } = req.validatedQuery
  await requireCareNotWithdrawn(req.scope, customer_id)
  const history = await openHealthHistory(
    req.scope,
    { customer_id, actor: actorOf(req), reason },
    { take: limit, skip: offset }
  )
  const { version: count } = await req.scope
    .resolve(HEALTH_PROFILE_MODULE)
    .readSummary(customer_id)
  sendPrivately(res, { history, count, offset, limit })
}
