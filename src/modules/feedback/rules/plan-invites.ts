import { addTime } from "../../../shared/clock"
import type { FeedbackLocale, NewInvite, NotAskedReason } from "../types"
import type { FeedbackSettings } from "./is-negative"

/** What planning must know of an order. */
export type InvitableOrder = {
  id: string
  customer_id: string | null
  service_at: Date
  canceled: boolean
  /** A phone number or an e-mail address. */
  contact: string | null
  locale: FeedbackLocale
}

/**
 * Names of the three questions: part of each message's key, so they stay the
 * same when a store moves the hours.
 */
export const INVITE_SLOTS = ["3h", "24h", "7d"] as const
export type InviteSlot = (typeof INVITE_SLOTS)[number]

const HOURS = {
  "3h": "feedback.first_invite_hours",
  "24h": "feedback.second_invite_hours",
  "7d": "feedback.third_invite_hours",
} as const

/** A question this late says more about our machine than about the visit. */
const LATEST_HOURS = 6

/**
 * When to ask, of the three moments after a service. A moment that passed
 * more than six hours ago is left out: after a long downtime nobody is asked
 * twice in one minute, or about a visit of last year.
 */
export const invitationTimes = (
  serviceAt: Date,
  now: Date,
  settings: FeedbackSettings
): { slot: InviteSlot; at: Date }[] => {
  const earliest = addTime(now, -LATEST_HOURS, "hour")
  return INVITE_SLOTS.map((slot) => ({
    slot,
    at: addTime(serviceAt, settings[HOURS[slot]], "hour"),
  })).filter(({ at }) => at >= earliest)
}

const refusal = (
  order: InvitableOrder,
  now: Date,
  settings: FeedbackSettings
): NotAskedReason | null => {
  if (order.canceled) {
    return "order_canceled"
  }
  if (!order.contact) {
    return "no_contact"
  }
  return invitationTimes(order.service_at, now, settings).length === 0
    ? "too_late"
    : null
}

/**
 * Whether the customer of an order is asked how it was; never depends on what
 * is known of the customer, so that the answers stay fair.
 */
export const planInvite = (
  order: InvitableOrder,
  now: Date,
  settings: FeedbackSettings
): NewInvite => {
  const reason = refusal(order, now, settings)
  return {
    order_id: order.id,
    customer_id: order.customer_id,
    status:
      reason === null
        ? "planned"
        : reason === "order_canceled"
          ? "withdrawn"
          : "not_asked",
    reason,
    locale: order.locale,
    service_at: order.service_at,
    expires_at: addTime(
      order.service_at,
      settings["feedback.link_days"],
      "day"
    ),
  }
}
