import type { MedusaContainer } from "@medusajs/framework/types"
import { membershipSettings } from "../../modules/membership/settings"
import { addTime, systemClock } from "../../shared/clock"
import { resolveSettings } from "../../reads/settings/resolve-settings"

/** Now, and the moment before which points count as expiring soon. */
export const pointsMoments = async (
  container: MedusaContainer
): Promise<{ now: Date; soon: Date }> => {
  const settings = await resolveSettings(container, membershipSettings)
  const now = systemClock()
  return {
    now,
    soon: addTime(now, settings["membership.expiring_soon_days"], "day"),
  }
}
