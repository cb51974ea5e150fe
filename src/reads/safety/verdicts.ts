import type { MedusaContainer } from "@medusajs/framework/types"
import type { Verdict } from "../../modules/safety/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { assessCustomer } from "./assess-customer"

/**
 * May a customer have these treatments now? The answer alone, by service,
 * without a reason: it tells the desk to ask a therapist, and nothing about
 * the customer's health.
 */
export const readVerdicts = async (
  container: MedusaContainer,
  customerId: string,
  serviceIds: string[],
  at: Date
): Promise<ReadonlyMap<string, Verdict>> => {
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ id: serviceIds }, { take: serviceIds.length })
  const assessments = await assessCustomer(container, {
    customerId,
    productIds: services.map((service) => service.product_id),
    at,
  })
  const verdicts = new Map(
    assessments.map(({ product_id, verdict }) => [product_id, verdict])
  )
  return new Map(
    services.flatMap(({ id, product_id }) => {
      const verdict = verdicts.get(product_id)
      return verdict ? [[id, verdict] as const] : []
    })
  )
}
