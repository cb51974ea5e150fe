import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPackageLiability } from "../../../reads/service-package/liability/summary"
import { readStoreCurrency } from "../../../reads/store/store-currency"
import { readStoreDay } from "../../../reads/store/store-zone"
import { systemClock } from "../../../shared/clock"
import { requireReportTime } from "./report-time"
import type { AdminGetPackageLiabilityQuery } from "./validators"

/** What the store owes its customers in sessions, and what they paid for it. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetPackageLiabilityQuery>,
  res: MedusaResponse
) => {
  const { as_of, currency, ...filters } = req.validatedQuery
  const time = requireReportTime(req.scope, as_of)
  const reportIn = (code: string) =>
    readPackageLiability(req.scope, time, { ...filters, currency: code })
  const own = (await readStoreCurrency(req.scope)) ?? "usd"
  const first = await reportIn(currency ?? own)
  // Nobody chose, and the store owes nothing in its own currency.
  const [other] = first.currencies
  const { report, currencies } =
    currency || !other || first.currencies.some(({ key }) => key === own)
      ? first
      : await reportIn(other.key)
  res.json({
    package_liability: report,
    currencies,
    /** The last day that can be asked for. */
    today: readStoreDay(req.scope, systemClock()),
  })
}
