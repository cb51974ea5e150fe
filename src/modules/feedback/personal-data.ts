import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const feedbackPersonalData: PersonalData = {
  context: "feedback",
  label: { en: "Feedback", zhCN: "客户评价" },
  tables: [
    {
      name: "balm_feedback_analysis",
      customer: "customer_id",
      via: { column: "feedback_id", table: "balm_feedback" },
      copies: ["sentiment", "summary"],
      erasure: { blank: ["summary", "suggested_reply", "citations"] },
    },
    {
      name: "balm_recovery_case",
      customer: "customer_id",
      copies: ["state", "opened_at"],
      erasure: { blank: ["reason"] },
    },
    {
      name: "balm_feedback_invite",
      customer: "customer_id",
      copies: ["status", "locale", "service_at"],
      erasure: "keep",
    },
    {
      name: "balm_feedback",
      customer: "customer_id",
      copies: [
        "stars",
        "stars_staff",
        "stars_place",
        "text",
        "topics",
        "submitted_at",
      ],
      erasure: { blank: ["text"] },
    },
  ],
}
