import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const safetyPersonalData: PersonalData = {
  context: "safety",
  label: { en: "Patch tests", zhCN: "皮肤测试" },
  tables: [
    {
      name: "balm_patch_test",
      customer: "customer_id",
      copies: ["product_id", "tested_at", "valid_from", "valid_until"],
      erasure: "delete",
    },
  ],
}
