import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SAFETY_MODULE } from "../../../modules/safety"
import { readSafetyDemands } from "../../../reads/safety/demands"
import type { AdminGetSafetyCardsQuery } from "./validators"

/** Products with a safety card, the newest card first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetSafetyCardsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery
  const [cards, count] = await req.scope
    .resolve(SAFETY_MODULE)
    .listAndCountSafetyCards(
      {},
      {
        select: ["product_id", "version"],
        take: limit,
        skip: offset,
        order: { created_at: "DESC" },
      }
    )
  const versions = new Map(cards.map((row) => [row.product_id, row.version]))
  const demands = await readSafetyDemands(req.scope, [...versions.keys()])
  res.json({
    safety_cards: demands.map((demand) => ({
      ...demand,
      version: versions.get(demand.product_id) ?? 0,
    })),
    count,
    offset,
    limit,
  })
}
