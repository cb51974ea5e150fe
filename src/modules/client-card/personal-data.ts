import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const clientCardPersonalData: PersonalData = {
  context: "client-card",
  label: { en: "Client card", zhCN: "客户卡" },
  tables: [
    {
      name: "balm_client_card",
      customer: "customer_id",
      copies: [
        "birth_calendar",
        "birth_month",
        "birth_day",
        "birth_leap_month",
        "birth_year",
        "gender",
        "locale",
        "zone",
        "source_channel",
        "preferred_hours",
        "likes",
        "dislikes",
      ],
      erasure: "delete",
    },
    {
      name: "balm_client_note",
      customer: "customer_id",
      copies: ["text", "written_at"],
      erasure: "delete",
    },
    {
      name: "balm_client_tag",
      customer: "customer_id",
      copies: ["tag"],
      erasure: "delete",
    },
  ],
}
