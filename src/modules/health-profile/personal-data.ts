import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people; the sealed part, see `personalRecords`. */
export const healthProfilePersonalData: PersonalData = {
  context: "health-profile",
  label: { en: "Health record", zhCN: "健康档案" },
  tables: [
    {
      name: "balm_health_profile",
      customer: "customer_id",
      copies: ["version"],
      erasure: "delete",
    },
    {
      name: "balm_health_version",
      customer: "customer_id",
      copies: ["version", "recorded_at", "actor_type"],
      erasure: "delete",
    },
    {
      name: "balm_health_value",
      customer: "customer_id",
      copies: [],
      erasure: "delete",
    },
    {
      name: "balm_progress_photo",
      customer: "customer_id",
      copies: ["content_type", "bytes", "taken_at"],
      erasure: "delete",
    },
  ],
}
