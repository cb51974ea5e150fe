import { model } from "@medusajs/framework/utils"

export const TIER_REASONS = [
  /** Spend or visits reached it. */
  "qualified",
  /** The yearly review no longer found it reached. */
  "review",
  /** Staff gave or took it. */
  "manual",
  /** The tier is gone. */
  "removed",
] as const

/** A member went from one tier to another: append-only history. */
export const TierChange = model
  .define(
    { name: "balm_tier_change", tableName: "balm_tier_change" },
    {
      id: model.id({ prefix: "btchg" }).primaryKey(),
      member_id: model.text(),
      from_tier_id: model.text().nullable(),
      to_tier_id: model.text().nullable(),
      reason: model.enum([...TIER_REASONS]),
      /** What staff wrote. */
      note: model.text().nullable(),
      actor_id: model.text().nullable(),
      /** What it was decided on: `{ spend: { usd: "512.00" }, visits: 7 }`. */
      facts: model.json().nullable(),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    { name: "IDX_balm_tier_change_member", on: ["member_id", "occurred_at"] },
  ])
