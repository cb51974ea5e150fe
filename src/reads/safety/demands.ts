import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SAFETY_MODULE } from "../../modules/safety"
import type { SafetyDemand } from "../../modules/safety/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"

const rowsSchema = z.array(z.object({ id: z.string(), title: z.string() }))

/**
 * What treatments and products demand of a person, in the order asked; a
 * product that does not exist is absent, one without a safety card demands
 * nothing but its interval.
 */
export const readSafetyDemands = async (
  container: MedusaContainer,
  productIds: string[]
): Promise<SafetyDemand[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [products, cards, services] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "title"],
      filters: { id: productIds },
    }),
    container.resolve(SAFETY_MODULE).openCards(productIds),
    container
      .resolve(SERVICE_PACKAGE_MODULE)
      .listServices({ product_id: productIds }, { take: productIds.length }),
  ])
  const titles = new Map(
    rowsSchema.parse(products.data).map((row) => [row.id, row.title])
  )
  const cardOf = new Map(cards.map((card) => [card.product_id, card]))
  const serviceOf = new Map(services.map((row) => [row.product_id, row]))
  return productIds.flatMap((product_id) => {
    const title = titles.get(product_id)
    const card = cardOf.get(product_id)
    return title === undefined
      ? []
      : [
          {
            product_id,
            title,
            contraindications: card?.contraindications ?? [],
            ingredients: card?.ingredients ?? [],
            minimum_age: card?.minimum_age ?? null,
            patch_test: card?.patch_test ?? null,
            minimum_interval_days:
              serviceOf.get(product_id)?.minimum_interval_days ?? null,
          },
        ]
  })
}
