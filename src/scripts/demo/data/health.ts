import type { z } from "@medusajs/framework/zod"
import type { profileChangesSchema } from "../../../modules/health-profile/schema"

type Told = z.input<typeof profileChangesSchema>

/**
 * What a dozen customers told, by their place among the demo's people: the
 * even ones in English, the odd ones in Chinese. All invented. A second entry
 * of the same person is what changed at a later visit.
 */
export const healthRecords: readonly { person: number; told: Told }[] = [
  {
    person: 0,
    told: {
      allergies: [
        { name: "Latex", severity: "severe", note: "Hives within minutes" },
        { name: "Linalool", severity: "mild" },
      ],
      conditions: [
        { code: "asthma", note: "Inhaler in the handbag" },
        { code: "eczema", note: "Hands and elbows" },
      ],
      medication: [{ name: "Salbutamol", note: "When needed" }],
      pregnancy: { state: "no" },
      skin: { phototype: 2, type: "dry", states: ["sensitive", "redness"] },
      hair: {
        texture: "wavy",
        thickness: "fine",
        treatments: ["coloured", "bleached"],
      },
      scalp: { oiliness: 1, loss: 0, dandruff: 2 },
      sensitivities: { pressure: "some", heat: "none", scent: "strong" },
      goals: ["Calmer skin", "Less breakage after bleaching"],
      emergency_contact: {
        name: "Ivo Marlowe",
        phone: "+1 555 0141",
        relation: "Husband",
      },
      notes: "Prefers silence. Warm towel, never hot.",
    },
  },
  {
    person: 1,
    told: {
      allergies: [{ name: "坚果", severity: "severe", note: "曾送急诊" }],
      conditions: [{ code: "hypertension", note: "服药控制良好" }],
      medication: [{ name: "氨氯地平", note: "每天早上一片" }],
      skin: { phototype: 4, type: "combination", states: ["pigmentation"] },
      scalp: { oiliness: 3, loss: 1, dandruff: 1 },
      sensitivities: { pressure: "none", heat: "some", scent: "none" },
      goals: ["淡化色斑", "放松肩颈"],
      emergency_contact: {
        name: "周宇",
        phone: "+86 138 0000 1234",
        relation: "丈夫",
      },
      notes: "按摩时请避开左肩。",
    },
  },
  {
    person: 2,
    told: {
      pregnancy: { state: "pregnant", due_on: "2027-03-14" },
      conditions: [{ code: "varicose_veins" }, { code: "back_pain" }],
      sensitivities: { pressure: "strong", scent: "strong" },
      skin: { phototype: 3, type: "normal", states: ["dehydrated"] },
      goals: ["Lower back relief"],
      notes: "Left side only, with a pillow.",
    },
  },
  {
    person: 3,
    told: {
      allergies: [{ name: "对苯二胺", severity: "severe" }],
      conditions: [{ code: "contact_dermatitis", note: "染发后出现" }],
      hair: {
        texture: "straight",
        thickness: "coarse",
        treatments: ["permed"],
      },
      scalp: { oiliness: 2, loss: 2, dandruff: 3 },
      goals: ["遮盖白发", "改善头皮发痒"],
    },
  },
  {
    person: 4,
    told: {
      conditions: [
        { code: "pacemaker", note: "Since 2021" },
        { code: "arrhythmia" },
      ],
      medication: [{ name: "Apixaban", note: "Twice a day" }],
      skin: { phototype: 2, type: "dry", states: ["fine_lines"] },
      sensitivities: { heat: "strong" },
      emergency_contact: { name: "Nell Ashdown", phone: "+1 555 0177" },
      notes: "No electrical devices, no sauna.",
    },
  },
  {
    person: 5,
    told: {
      pregnancy: { state: "breastfeeding" },
      ingredient_dislikes: ["薄荷", "桉树"],
      hair: { texture: "straight", thickness: "fine" },
      scalp: { oiliness: 1, loss: 3, dandruff: 0 },
      goals: ["改善产后脱发"],
    },
  },
  {
    person: 6,
    told: {
      conditions: [{ code: "psoriasis", note: "Scalp and knees" }],
      ingredient_dislikes: ["Parfum", "Sodium Lauryl Sulfate"],
      scalp: { oiliness: 1, loss: 1, dandruff: 4 },
      goals: ["Less flaking"],
    },
  },
  {
    person: 7,
    told: {
      conditions: [
        { code: "diabetes", note: "足部护理需特别小心" },
        { code: "neuropathy", note: "双脚" },
      ],
      medication: [{ name: "二甲双胍", note: null }],
      sensitivities: { heat: "strong" },
      goals: ["足部放松"],
    },
  },
  {
    person: 8,
    told: {
      conditions: [{ code: "acne" }, { code: "isotretinoin" }],
      skin: { phototype: 3, type: "oily", states: ["blemishes", "irritated"] },
      goals: ["Clear skin before a wedding in June"],
    },
  },
  {
    person: 9,
    told: {
      allergies: [{ name: "薰衣草", severity: "moderate" }],
      conditions: [{ code: "migraine", note: "浓香会诱发" }],
      sensitivities: { scent: "strong", pressure: "some" },
      goals: ["改善睡眠"],
    },
  },
  {
    person: 10,
    told: {
      conditions: [{ code: "slipped_disc", note: "L4/L5, 2024" }],
      sensitivities: { pressure: "strong" },
      goals: ["Sit through a workday without pain"],
      notes: "Ask before working on the lower back.",
    },
  },
  {
    person: 11,
    told: {
      skin: { phototype: 3, type: "dry", states: ["fine_lines", "sun_damage"] },
      hair: { texture: "wavy", thickness: "medium", treatments: ["coloured"] },
      sensitivities: { pressure: "none", heat: "none", scent: "none" },
      pregnancy: { state: "no" },
      goals: ["保湿", "紧致"],
    },
  },
  {
    person: 0,
    told: {
      scalp: { oiliness: 1, loss: 0, dandruff: 0 },
      goals: ["Calmer skin", "Keep the length"],
    },
  },
  { person: 3, told: { scalp: { oiliness: 1, loss: 2, dandruff: 1 } } },
]
