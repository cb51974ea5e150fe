import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const teamPersonalData: PersonalData = {
  context: "team",
  label: { en: "Who served you", zhCN: "为您服务过的人员" },
  tables: [
    {
      name: "balm_served_customer",
      customer: "customer_id",
      copies: ["created_at"],
      erasure: "keep",
    },
  ],
}
