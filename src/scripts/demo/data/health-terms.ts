import type { TermWords } from "../../../modules/health-profile/types"

/** What this store missed in the vocabulary; one of them it no longer asks. */
export const ownTerms: readonly (TermWords & { retired?: true })[] = [
  {
    group: "recent",
    label: {
      en: "Eyebrow pigmentation in the last four weeks",
      zhCN: "四周内做过纹眉",
    },
    weight: "care",
  },
  {
    group: "hair",
    label: { en: "Wears a hairpiece", zhCN: "佩戴假发片" },
    weight: "note",
  },
  {
    group: "other",
    label: { en: "Fainted during a treatment", zhCN: "护理中曾晕倒" },
    weight: "block",
  },
  {
    group: "skin",
    label: { en: "Old questionnaire: dry hands", zhCN: "旧问卷：手部干燥" },
    weight: "note",
    retired: true,
  },
]
