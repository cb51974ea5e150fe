import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type { Redemption } from "../../../modules/membership/types"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { couponOf } from "./coupon"

/** The gift that a redemption gives. */
export const giftKey = (redemptionId: string): string =>
  `reward:${redemptionId}`

const idsByCode = async (
  container: MedusaContainer,
  codes: string[]
): Promise<Map<string, string>> => {
  const promotions = await container
    .resolve(Modules.PROMOTION)
    .listPromotions(
      { code: codes },
      { select: ["id", "code"], take: codes.length }
    )
  return new Map(
    promotions.flatMap(({ id, code }) =>
      code === undefined ? [] : [[code, id]]
    )
  )
}

/** Makes the promotions that are missing; a code is taken once. */
const issueCoupons = async (
  container: MedusaContainer,
  redemptions: Redemption[]
): Promise<{ id: string; promotion_id: string }[]> => {
  const coupons = redemptions.flatMap((one) => couponOf(one) ?? [])
  if (coupons.length === 0) {
    return []
  }
  const codes = coupons.map(({ code }) => code)
  let ids = await idsByCode(container, codes)
  const missing = coupons.filter(({ code }) => !ids.has(code))
  if (missing.length > 0) {
    try {
      await container.resolve(Modules.PROMOTION).createPromotions(missing)
    } catch (error) {
      // Somebody else may have been quicker with the same codes.
      ids = await idsByCode(container, codes)
      if (!codes.every((code) => ids.has(code))) {
        throw error
      }
    }
    ids = await idsByCode(container, codes)
  }
  return redemptions.flatMap(({ id, code }) => {
    const promotion_id = ids.get(code ?? "")
    return promotion_id === undefined ? [] : [{ id, promotion_id }]
  })
}

const giveSessions = async (
  container: MedusaContainer,
  redemptions: Redemption[]
): Promise<{ id: string; entitlement_id: string }[]> => {
  const given = await container.resolve(SERVICE_PACKAGE_MODULE).giveSessions(
    redemptions.flatMap(({ id, customer_id, content, issued_at }) =>
      content.service_id === undefined
        ? []
        : {
            key: giftKey(id),
            customer_id,
            title: content.name.en,
            service_id: content.service_id,
            sessions: content.sessions ?? 1,
            granted_at: issued_at,
          }
    )
  )
  return redemptions.flatMap(({ id }) => {
    const entitlement_id = given.get(giftKey(id))
    return entitlement_id === undefined ? [] : [{ id, entitlement_id }]
  })
}

/**
 * Issues what redemptions promise: a coupon, or sessions. The points are gone
 * already, so this only goes forward; whatever dies on the way is done again,
 * and what is there is found by its code or key.
 */
export const issueRedemptions = async (
  container: MedusaContainer,
  ids: string[]
): Promise<void> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const open = (await membership.redemptionsAsTheyStand(ids)).filter(
    ({ state }) => state === "issued"
  )
  const coupons = await issueCoupons(
    container,
    open.filter(
      ({ kind, promotion_id }) =>
        kind !== "free_session" && promotion_id === null
    )
  )
  const sessions = await giveSessions(
    container,
    open.filter(
      ({ kind, entitlement_id }) =>
        kind === "free_session" && entitlement_id === null
    )
  )
  const issued = [...coupons, ...sessions]
  if (issued.length > 0) {
    await membership.markIssued(issued)
  }
}
