import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const membershipPersonalData: PersonalData = {
  context: "membership",
  label: { en: "Points", zhCN: "积分" },
  tables: [
    {
      name: "balm_member",
      customer: "customer_id",
      copies: ["created_at"],
      erasure: "keep",
    },
    {
      name: "balm_points_entry",
      customer: "customer_id",
      via: { column: "member_id", table: "balm_member" },
      copies: ["kind", "points", "occurred_at", "expires_at"],
      erasure: { blank: ["reason"] },
    },
    {
      name: "balm_tier_change",
      customer: "customer_id",
      via: { column: "member_id", table: "balm_member" },
      copies: ["reason", "note", "facts", "occurred_at"],
      erasure: { blank: ["note"] },
    },
    {
      name: "balm_redemption",
      customer: "customer_id",
      copies: ["kind", "state", "points", "issued_at", "expires_at"],
      erasure: { blank: ["note"] },
    },
    {
      name: "balm_points_source",
      customer: "customer_id",
      copies: ["source_type", "amount", "occurred_at"],
      erasure: "keep",
    },
  ],
}
