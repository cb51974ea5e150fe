import { model } from "@medusajs/framework/utils"
import { REWARD_KINDS } from "./reward"

/** `cart_amount`: points paid at a checkout, for no reward of the list. */
export const REDEMPTION_KINDS = [...REWARD_KINDS, "cart_amount"] as const

export const REDEMPTION_STATES = [
  /** The points are gone, the coupon or session is the customer's. */
  "issued",
  /** An order has it. */
  "used",
  /** The points came back; it can never be used again. */
  "returned",
] as const

export const RETURN_REASONS = [
  "expired",
  "canceled",
  /** Somebody deleted the promotion. */
  "withdrawn",
  /** It could not be issued. */
  "failed",
] as const

/**
 * Points a member has given for something. The row is written together with
 * the line of the ledger that takes the points; what it promises is issued
 * afterwards, and again until it is there.
 */
export const Redemption = model
  .define(
    { name: "balm_redemption", tableName: "balm_redemption" },
    {
      id: model.id({ prefix: "bred" }).primaryKey(),
      member_id: model.text(),
      customer_id: model.text().index("IDX_balm_redemption_customer"),
      /** Null: paid with points at a checkout. */
      reward_id: model.text().index("IDX_balm_redemption_reward").nullable(),
      kind: model.enum([...REDEMPTION_KINDS]),
      state: model.enum([...REDEMPTION_STATES]).default("issued"),
      points: model.number(),
      /** What was promised that day: name, percentage, variant, service. */
      content: model.json(),
      currency_code: model.text().nullable(),
      /** Of an amount off; major units. */
      amount: model.bigNumber().nullable(),
      idempotency_key: model.text(),
      /** Of the Medusa promotion; null: a session needs none. */
      code: model.text().unique("UQ_balm_redemption_code").nullable(),
      /** Null: not yet made, or none needed. */
      promotion_id: model.text().nullable(),
      /** Null: not yet granted, or none needed. */
      entitlement_id: model.text().nullable(),
      /** The cart it was made for. */
      cart_id: model.text().nullable(),
      order_id: model.text().index("IDX_balm_redemption_order").nullable(),
      /** What the order came to after the discount; major units. */
      order_total: model.bigNumber().nullable(),
      /** Of the points, those the discount was worth; null: not used yet. */
      points_used: model.number().nullable(),
      actor_id: model.text().nullable(),
      issued_at: model.dateTime(),
      /** Unused until then, the points come back; null: does not expire. */
      expires_at: model.dateTime().nullable(),
      closed_at: model.dateTime().nullable(),
      return_reason: model.enum([...RETURN_REASONS]).nullable(),
      /** What staff wrote when they canceled it. */
      note: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_redemption_key",
      on: ["member_id", "idempotency_key"],
      unique: true,
    },
    {
      name: "IDX_balm_redemption_open",
      on: ["expires_at"],
      where: "state = 'issued' and deleted_at is null",
    },
  ])
