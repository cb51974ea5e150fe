import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const messagingPersonalData: PersonalData = {
  context: "messaging",
  label: { en: "Messages", zhCN: "消息" },
  tables: [
    {
      name: "balm_message",
      customer: "customer_id",
      copies: [
        "channel",
        "purpose",
        "recipient",
        "subject",
        "body",
        "status",
        "sent_at",
      ],
      erasure: {
        blank: ["recipient", "subject", "body", "blocks", "last_error"],
      },
    },
  ],
}
