import type { MedusaContainer } from "@medusajs/framework/types"
import { generalSettings } from "../../modules/settings/settings"
import { resolveSettings } from "../../reads/settings/resolve-settings"

/** The moment from which orders count: when Balm came into this store. */
export const countOrdersFrom = async (
  container: MedusaContainer
): Promise<Date> => {
  const settings = await resolveSettings(container, generalSettings)
  return new Date(settings["general.count_orders_from"])
}
