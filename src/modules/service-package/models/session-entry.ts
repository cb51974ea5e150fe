import { model } from "@medusajs/framework/utils"

export const SESSION_ENTRY_KINDS = [
  "grant",
  "redeem",
  "reverse",
  "expire",
  "freeze",
  "unfreeze",
  "extend",
  "transfer_out",
  "transfer_in",
  "refund",
  "adjust",
  "claim",
] as const

/** One line of the session ledger: append-only, never updated. */
export const SessionEntry = model
  .define(
    { name: "balm_session_entry", tableName: "balm_session_entry" },
    {
      id: model.id({ prefix: "bsess" }).primaryKey(),
      entitlement_id: model.text().index("IDX_balm_session_entry_entitlement"),
      entitlement_item_id: model.text(),
      kind: model.enum([...SESSION_ENTRY_KINDS]),
      /** Signed: what comes in is positive. */
      sessions: model.number(),
      /**
       * What they are worth at what they cost, signed like the sessions; a
       * bonus has none. Major units of the entitlement's currency.
       */
      value: model.bigNumber().default(0),
      /** Added to its time, or held off it; null: its time stayed. */
      days: model.number().nullable(),
      source_type: model.text(),
      source_id: model.text(),
      reason: model.text().nullable(),
      actor_id: model.text().nullable(),
      /** The line it takes back, once at most. */
      reverses_id: model
        .text()
        .unique("UQ_balm_session_entry_reverses")
        .nullable(),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_session_entry_source",
      on: ["source_type", "source_id", "kind", "entitlement_item_id"],
      unique: true,
    },
  ])
