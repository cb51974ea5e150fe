import type { MedusaContainer } from "@medusajs/framework/types"
import { BALM_SETTINGS_MODULE } from "../../modules/settings"
import { dayIn } from "../../shared/zone"

/** The store's IANA time zone, from the option `timeZone`: the one source. */
export const readStoreZone = (container: MedusaContainer): string =>
  container.resolve(BALM_SETTINGS_MODULE).storeZone

/** The day it is in the store at a moment, `YYYY-MM-DD`. */
export const readStoreDay = (container: MedusaContainer, at: Date): string =>
  dayIn(at, readStoreZone(container))
