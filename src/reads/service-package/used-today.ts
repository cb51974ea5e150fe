import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { addTime } from "../../shared/clock"
import { readStoreDay } from "../store/store-zone"
import { readItemTitles, titleOf } from "./service-titles"
import { readSessionRedemptions } from "./session-redemptions"
import type { SessionRedemptionView } from "./session-redemptions"

/** What a customer's packages gave today, and of which package. */
export type UsedToday = SessionRedemptionView & {
  title: string
  package_title: string
}

/** No day is longer, wherever the store is and whatever its clocks do. */
const LONGEST_DAY_HOURS = 25

/**
 * What was used of a customer's packages on the store's day, newest first,
 * what was taken back among it.
 */
export const readUsedToday = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<UsedToday[]> => {
  const today = readStoreDay(container, now)
  const rows = (
    await readSessionRedemptions(
      container,
      { customer_id: customerId },
      addTime(now, -LONGEST_DAY_HOURS, "hour")
    )
  ).filter(
    ({ performed_at }) => readStoreDay(container, performed_at) === today
  )
  const [titles, entitlements] = await Promise.all([
    readItemTitles(
      container,
      rows.map((row) => ({ ...row, category_id: null }))
    ),
    container
      .resolve(SERVICE_PACKAGE_MODULE)
      .listEntitlements(
        { id: rows.map((row) => row.entitlement_id) },
        { select: ["id", "title"], take: rows.length }
      ),
  ])
  const packages = new Map(entitlements.map(({ id, title }) => [id, title]))
  return rows.map((row) => {
    const package_title = packages.get(row.entitlement_id) ?? ""
    return {
      ...row,
      package_title,
      title: titleOf(titles, { ...row, category_id: null }) ?? package_title,
    }
  })
}
