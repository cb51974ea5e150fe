import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Catalogue } from "../../modules/membership/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"

/** A category excludes all that stand below it: `mpath` names them, top first. */
const EXCLUDED = `
  select p.id from product p
   where p.id = any(?) and exists (
     select 1 from balm_earning_exclusion e
      where e.deleted_at is null
        and (e.scope_type = 'product' and e.scope_id = p.id
          or e.scope_type = 'collection' and e.scope_id = p.collection_id
          or e.scope_type = 'category' and exists (
               select 1 from product_category_product cp
                 join product_category c on c.id = cp.product_category_id
                where cp.product_id = p.id and c.deleted_at is null
                  and e.scope_id = any(string_to_array(c.mpath, '.')))))`

/** Of these products, those that earn nothing by the word of staff. */
const readExcluded = async (
  container: MedusaContainer,
  productIds: string[]
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: { id: string }[] }>(EXCLUDED, [
    productIds,
  ])
  return new Set(rows.map((row) => row.id))
}

/**
 * What lines sell: which are services, which packages, and what earns nothing.
 * One query each, whatever the number of lines.
 */
export const readEarningCatalogue = async (
  container: MedusaContainer,
  lines: { product_id: string | null; variant_id: string | null }[]
): Promise<Catalogue> => {
  const service = container.resolve(SERVICE_PACKAGE_MODULE)
  const productIds = [
    ...new Set(lines.flatMap((line) => line.product_id ?? [])),
  ]
  const [services, packages, excludedProducts] = await Promise.all([
    service.listServices(
      { product_id: productIds },
      { select: ["product_id"] }
    ),
    service.listPackages(
      { variant_id: lines.flatMap((line) => line.variant_id ?? []) },
      { select: ["variant_id"] }
    ),
    readExcluded(container, productIds),
  ])
  return {
    servicesByProduct: new Set(services.map((row) => row.product_id)),
    packagesByVariant: new Set(packages.map((row) => row.variant_id)),
    excludedProducts,
  }
}
