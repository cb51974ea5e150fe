import type { Bilingual } from "../../../shared/settings"

/** The groups of the vocabulary, in the order they are shown. */
export const TERM_GROUPS = {
  skin: { en: "Skin", zhCN: "皮肤" },
  hair: { en: "Hair and scalp", zhCN: "头发与头皮" },
  heart: { en: "Heart and circulation", zhCN: "心脏与循环" },
  breathing: { en: "Breathing", zhCN: "呼吸" },
  nerves: { en: "Nerves and mind", zhCN: "神经与精神" },
  joints: { en: "Muscles, bones and joints", zhCN: "肌肉、骨骼与关节" },
  metabolism: { en: "Metabolism and hormones", zhCN: "代谢与内分泌" },
  immune: { en: "Immune system and infections", zhCN: "免疫与感染" },
  organs: { en: "Digestion, liver and kidneys", zhCN: "消化、肝与肾" },
  implants: { en: "Implants and surgery", zhCN: "植入物与手术" },
  recent: { en: "Recent treatments", zhCN: "近期护理与疗程" },
  other: { en: "Other", zhCN: "其他" },
} as const satisfies Record<string, Bilingual>

export type TermGroup = keyof typeof TERM_GROUPS

export const isTermGroup = (group: string): group is TermGroup =>
  Object.hasOwn(TERM_GROUPS, group)

/** How much an entry weighs before a treatment. */
export const TERM_WEIGHTS = ["block", "care", "note"] as const
export type TermWeight = (typeof TERM_WEIGHTS)[number]
