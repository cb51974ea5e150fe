import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { Language } from "../../shared/language"
import { readStoreZone } from "../../reads/store/store-zone"
import { recordAccess } from "../../workflows/audit"
import { collectPersonalData } from "../../workflows/personal-data/collect"
import { actorOf } from "./actor"
import { localeTag } from "./list-query"
import { personalDataPage } from "./personal-data-page"

export const PersonalDataQuery = z.strictObject({
  format: z.enum(["json", "html"]).default("json"),
  locale: localeTag.optional(),
})
export type PersonalDataQueryValues = z.infer<typeof PersonalDataQuery>

/** Answers with everything about a customer, once that is on record. */
export const sendPersonalData = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  asked: {
    customer_id: string
    format: PersonalDataQueryValues["format"]
    language: Language
  }
): Promise<void> => {
  const { customer_id, format, language } = asked
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "personal_data.export",
    customer_id,
    subject_type: "customer",
    subject_id: customer_id,
    details: { format },
  })
  const copy = await collectPersonalData(req.scope, customer_id)
  res.setHeader("cache-control", "no-store")
  if (format === "json") {
    res.json({ personal_data: copy })
    return
  }
  res.setHeader("content-type", "text/html; charset=utf-8")
  res.setHeader(
    "content-security-policy",
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
  )
  res.send(personalDataPage(copy, { language, zone: readStoreZone(req.scope) }))
}
