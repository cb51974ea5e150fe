import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import { recordConsentsWorkflow } from "../../../../../workflows/consent"
import { actorOf } from "../../../../utils/actor"
import { consentsOf } from "../../../../utils/consents"
import { requireCustomer } from "../../../../utils/require-customer"
import type {
  AdminGetCustomerConsentsQuery,
  AdminRecordCustomerConsentsBody,
} from "../../validators"

/** What a customer agreed to, since when and in which words. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetCustomerConsentsQuery>,
  res: MedusaResponse
) => {
  const id = await requireCustomer(req)
  res.json(
    await consentsOf(req.scope, id, languageOf(req.validatedQuery.locale))
  )
}

/** Notes what a customer told the store; an answer that changes nothing is no entry. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRecordCustomerConsentsBody>,
  res: MedusaResponse
) => {
  const id = await requireCustomer(req)
  const { consents, reason, locale } = req.validatedBody
  const language = languageOf(locale)
  await recordConsentsWorkflow(req.scope).run({
    input: {
      customer_id: id,
      answers: consents,
      language,
      source: "staff",
      source_id: null,
      actor: actorOf(req),
      note: reason,
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json(await consentsOf(req.scope, id, language))
}
