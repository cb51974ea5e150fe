import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readVocabulary } from "../../../reads/health-profile/vocabulary"

/** What a customer can choose from when they fill in their record. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { groups, health_terms } = await readVocabulary(req.scope)
  res.json({
    groups,
    health_terms: health_terms.filter(({ retired }) => !retired),
  })
}
