import { model } from "@medusajs/framework/utils"

export const POINTS_ENTRY_KINDS = [
  "accrue",
  "redeem",
  "expire",
  "reverse",
  "adjust",
  "bonus",
  "return",
] as const

/**
 * One line of the points ledger: append-only, never updated. An entry that
 * adds points opens a lot, from which later entries take.
 */
export const PointsEntry = model
  .define(
    { name: "balm_points_entry", tableName: "balm_points_entry" },
    {
      id: model.id({ prefix: "bpent" }).primaryKey(),
      member_id: model.text(),
      /** Place in the member's ledger, from 1. */
      sequence: model.number(),
      kind: model.enum([...POINTS_ENTRY_KINDS]),
      /** Signed: what comes in is positive. */
      points: model.number(),
      /** Sum of the member's points up to and with this line. */
      total_after: model.number(),
      /** Sum of what was earned up to and with this line. */
      lifetime_after: model.number(),
      order_id: model.text().index("IDX_balm_points_entry_order").nullable(),
      /** What the points were given for, or came back from. */
      redemption_id: model.text().nullable(),
      source_type: model.text(),
      source_id: model.text(),
      reason: model.text().nullable(),
      actor_id: model.text().nullable(),
      occurred_at: model.dateTime(),
      /** Points that came in are pending before this moment. */
      available_at: model.dateTime(),
      /** Null: does not expire. */
      expires_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_points_entry_source",
      on: ["source_type", "source_id", "kind", "member_id"],
      unique: true,
    },
    {
      name: "UQ_balm_points_entry_sequence",
      on: ["member_id", "sequence"],
      unique: true,
    },
    {
      name: "IDX_balm_points_entry_adjusted",
      on: ["actor_id", "occurred_at"],
      where: "kind = 'adjust' and deleted_at is null",
    },
    {
      name: "IDX_balm_points_entry_redemption",
      on: ["redemption_id"],
      where: "redemption_id is not null and deleted_at is null",
    },
    {
      name: "IDX_balm_points_entry_debit",
      on: ["member_id"],
      where: "points < 0 and deleted_at is null",
    },
  ])
