import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const auditPersonalData: PersonalData = {
  context: "audit",
  label: { en: "Who looked and who changed", zhCN: "操作记录" },
  tables: [
    {
      name: "balm_audit_entry",
      customer: "customer_id",
      copies: ["occurred_at", "actor_type", "action"],
      erasure: "keep",
    },
  ],
}
