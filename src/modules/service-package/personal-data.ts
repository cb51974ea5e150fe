import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const servicePackagePersonalData: PersonalData = {
  context: "service-package",
  label: { en: "Packages", zhCN: "次卡套餐" },
  tables: [
    {
      name: "balm_entitlement",
      customer: "customer_id",
      copies: ["title", "granted_at", "expires_at"],
      erasure: "keep",
    },
    {
      name: "balm_session_entry",
      customer: "customer_id",
      via: { column: "entitlement_id", table: "balm_entitlement" },
      copies: ["kind", "sessions", "occurred_at"],
      erasure: "keep",
    },
    {
      name: "balm_session_redemption",
      customer: "customer_id",
      copies: ["sessions", "performed_at", "reversed_at"],
      erasure: "keep",
    },
    {
      name: "balm_one_time_code",
      customer: "customer_id",
      copies: ["recipient", "issued_at", "used_at"],
      erasure: "delete",
    },
  ],
}
