import {
  AbstractEventBusModuleService,
  Modules,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/**
 * Lets Balm's own subscribers look away until this process ends; Medusa's
 * keep working, so that the search knows the products.
 *
 * The demo's sales are dated back after the checkout: an effect that ran at
 * once would bear today's date. The sweeps then find every effect missing, as
 * after a crash, and bring it about.
 */
export const silenceBalmSubscribers = (container: MedusaContainer): void => {
  const bus = container.resolve(Modules.EVENT_BUS)
  if (!(bus instanceof AbstractEventBusModuleService)) {
    return
  }
  for (const [event, descriptors] of bus.eventToSubscribersMap) {
    const own = descriptors.filter(({ id }) => id.startsWith("balm-"))
    for (const { id, subscriber } of own) {
      bus.unsubscribe(event, subscriber, { subscriberId: id })
    }
  }
}
