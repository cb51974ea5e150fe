import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { readPackageShelf } from "../../../reads/service-package/shelf"
import { orderBy } from "../../utils/list-query"
import type { StoreGetServicePackagesQuery } from "./validators"

/** Packages on sale, with their sessions and list prices. */
export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetServicePackagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const shelf = await readPackageShelf(
    req.scope,
    req.publishable_key_context.sales_channel_ids,
    { take: limit, skip: offset, order: orderBy(order) }
  )
  res.json({ ...shelf, offset, limit })
}
