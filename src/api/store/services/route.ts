import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { readServiceShelf } from "../../../reads/service-package/shelf"
import { languageOf } from "../../../shared/language"
import { orderBy } from "../../utils/list-query"
import type { StoreGetServicesQuery } from "./validators"

/** Services on sale, with list prices. */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetServicesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const shelf = await readServiceShelf(
    req.scope,
    req.publishable_key_context.sales_channel_ids,
    { take: limit, skip: offset, order: orderBy(order) },
    languageOf(req.locale)
  )
  res.json({ ...shelf, offset, limit })
}
