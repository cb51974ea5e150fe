import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules, PromotionActions } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type {
  Redemption,
  ReturnReason,
} from "../../../modules/membership/types"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { readCartsHolding } from "../../../reads/membership/redemptions/carts-holding"
import { readCouponUses } from "../../../reads/membership/redemptions/coupon-uses"
import { giftKey, issueRedemptions } from "./issue"

/**
 * Takes coupons out of the carts they lie in. Medusa does that under its own
 * lock of the cart: so a checkout that is under way ends undisturbed, and
 * keeps its coupon; one that comes later finds the whole price to be paid,
 * instead of being refused halfway.
 *
 * A cart that has become an order refuses, or is locked for too long: what
 * follows does not rely on it.
 */
const takeOutOfCarts = async (
  container: MedusaContainer,
  redemptions: Redemption[]
): Promise<void> => {
  const carts = await readCartsHolding(
    container,
    redemptions.flatMap(({ promotion_id }) => promotion_id ?? [])
  )
  for (const { cart_id, codes } of carts) {
    await updateCartPromotionsWorkflow(container).run({
      input: {
        cart_id,
        promo_codes: codes,
        action: PromotionActions.REMOVE,
        force_refresh_payment_collection: true,
      },
      throwOnError: false,
    })
  }
}

/**
 * Shuts coupons: with a limit of nothing, and active, so that Medusa refuses
 * every cart they lie in. (It does not look at a promotion that is inactive
 * or gone, and lets the discount pass.)
 *
 * @returns those that nobody has used, nor can use any more
 */
const shut = async (
  container: MedusaContainer,
  redemptions: Redemption[]
): Promise<Redemption[]> => {
  const promotions = container.resolve(Modules.PROMOTION)
  const ids = redemptions.flatMap(({ promotion_id }) => promotion_id ?? [])
  const look = async () =>
    await promotions.listPromotions(
      { id: ids },
      { select: ["id", "used"], take: ids.length }
    )
  if (ids.length === 0) {
    return []
  }
  const present = new Set((await look()).map(({ id }) => id))
  const gone = ids.filter((id) => !present.has(id))
  if (gone.length > 0) {
    await promotions.restorePromotions(gone)
  }
  await promotions.updatePromotions(
    (await look())
      .filter(({ used }) => (used ?? 0) === 0)
      .map(({ id }) => ({ id, limit: 0, status: "active" as const }))
  )
  // A checkout may have been quicker: what is counted now stays counted.
  const unused = new Set(
    (await look()).filter(({ used }) => (used ?? 0) === 0).map(({ id }) => id)
  )
  return redemptions.filter(({ promotion_id }) =>
    unused.has(promotion_id ?? "")
  )
}

/** Takes back the sessions that nobody has used. */
const takeBack = async (
  container: MedusaContainer,
  redemptions: Redemption[],
  { now, note }: { now: Date; note: string | null }
): Promise<Redemption[]> => {
  if (redemptions.length === 0) {
    return []
  }
  const taken = await container.resolve(SERVICE_PACKAGE_MODULE).takeGiftsBack(
    redemptions.map(({ id }) => giftKey(id)),
    { now, reason: note }
  )
  const keys = new Set(taken)
  return redemptions.filter(({ id }) => keys.has(giftKey(id)))
}

/**
 * Closes redemptions that nobody has used, and gives their points back. The
 * coupon is shut before the points return, so that there is never both; one
 * that an order has is left to it.
 *
 * @returns ids of those that are closed now, and the lines written
 */
export const closeRedemptions = async (
  container: MedusaContainer,
  ids: string[],
  close: { reason: ReturnReason; note: string | null; now: Date }
): Promise<{ closed: string[]; entries: string[] }> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  // Whoever is about to issue one finds it taken, and shut.
  await issueRedemptions(container, ids)
  const open = (await membership.redemptionsAsTheyStand(ids)).filter(
    ({ state }) => state === "issued"
  )
  const coupons = open.filter(({ kind }) => kind !== "free_session")
  await takeOutOfCarts(container, coupons)
  const shutNow = await shut(container, coupons)
  const uses = await readCouponUses(container, {
    redemptions: shutNow,
  })
  const used = new Set(uses.map(({ id }) => id))
  const sessions = await takeBack(
    container,
    open.filter(({ kind }) => kind === "free_session"),
    close
  )
  const closed = [...shutNow, ...sessions]
    .map(({ id }) => id)
    .filter((id) => !used.has(id))
  const entries =
    closed.length > 0 ? await membership.giveBackUnused(closed, close) : []
  return { closed, entries }
}
