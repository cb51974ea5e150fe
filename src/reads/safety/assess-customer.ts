import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { STATE_FACTS } from "../../modules/health-profile/rules/safety-facts"
import { assessSafety } from "../../modules/safety/rules/assess-safety"
import { safetySettings } from "../../modules/safety/settings"
import type { Assessment } from "../../modules/safety/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { resolveSettings } from "../settings/resolve-settings"
import { readSafetyDemands } from "./demands"
import { readSafetyPerson } from "./person"

/** More treatments than any store offers. */
const MOST_SERVICES = 200

const allTreatments = async (container: MedusaContainer): Promise<string[]> => {
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({}, { take: MOST_SERVICES, order: { created_at: "ASC" } })
  return services.map((service) => service.product_id)
}

/**
 * Weighs treatments and products against a customer: the one place where the
 * safety rule meets the records. Some ten queries, whatever their number.
 *
 * @param request `productIds` left out: every treatment of the store
 * @returns in the order asked; a product that does not exist is absent
 */
export const assessCustomer = async (
  container: MedusaContainer,
  {
    customerId,
    productIds,
    at,
  }: { customerId: string; productIds?: string[] | undefined; at: Date }
): Promise<Assessment[]> => {
  const ids = productIds ?? (await allTreatments(container))
  if (ids.length === 0) {
    return []
  }
  const [person, demands, settings, terms] = await Promise.all([
    readSafetyPerson(container, customerId, at),
    readSafetyDemands(container, ids),
    resolveSettings(container, safetySettings),
    container.resolve(HEALTH_PROFILE_MODULE).openTerms(),
  ])
  const labels = new Map(
    [...terms, ...STATE_FACTS].map(({ code, label }) => [code, label])
  )
  return demands.map((demand) =>
    assessSafety(person, demand, { at, settings, labels })
  )
}
