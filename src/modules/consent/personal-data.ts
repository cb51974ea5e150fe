import type { PersonalData } from "../../shared/personal-data"

/** What this context keeps about people. */
export const consentPersonalData: PersonalData = {
  context: "consent",
  label: { en: "What you agreed to", zhCN: "同意情况" },
  tables: [
    {
      name: "balm_consent_entry",
      customer: "customer_id",
      copies: [
        "purpose",
        "channel",
        "state",
        "wording_version",
        "language",
        "source",
        "occurred_at",
      ],
      erasure: { blank: ["note"] },
    },
  ],
}
