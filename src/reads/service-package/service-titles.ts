import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"

const rowsSchema = z.array(z.object({ id: z.string(), title: z.string() }))

/** Titles of services, which are the titles of their products. */
export const readServiceTitles = async (
  container: MedusaContainer,
  serviceIds: string[]
): Promise<Map<string, string>> => {
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id: [...new Set(serviceIds)] }, { withDeleted: true })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "title"],
    filters: { id: services.map((service) => service.product_id) },
    withDeleted: true,
  })
  const titles = new Map(
    rowsSchema.parse(data).map((row) => [row.id, row.title])
  )
  return new Map(
    services.flatMap((service) => {
      const title = titles.get(service.product_id)
      return title ? [[service.id, title] as const] : []
    })
  )
}
