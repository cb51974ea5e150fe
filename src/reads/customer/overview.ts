import { compact } from "../../shared/collections"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readConsents } from "../consent/consents"
import { readLastFeedback } from "./last-feedback"
import { readPointsSummary } from "./points-summary"
import { readRecentMessages } from "./recent-messages"
import { readVerdicts } from "../safety/verdicts"
import { readUsablePackages } from "./usable-packages"

/**
 * The first screen about a customer, in one call: each part is a few
 * queries, whatever the customer's history.
 *
 * @returns undefined for a customer who does not exist
 */
export const readCustomerOverview = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: customerId },
  })
  if (data.length === 0) {
    return undefined
  }
  const [membership, packages, feedback, messages, consents] =
    await Promise.all([
      readPointsSummary(container, customerId, now),
      readUsablePackages(container, customerId, now),
      readLastFeedback(container, customerId),
      readRecentMessages(container, customerId),
      readConsents(container, customerId),
    ])
  const verdicts = await readVerdicts(
    container,
    customerId,
    packages.packages.flatMap(({ items }) =>
      compact(items.map(({ service_id }) => service_id))
    ),
    now
  )
  return {
    customer_id: customerId,
    membership,
    ...packages,
    feedback,
    messages,
    consents,
    safety: Object.fromEntries(verdicts),
  }
}
