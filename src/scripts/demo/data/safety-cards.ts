import type { SafetyCardContent } from "../../../modules/safety/types"

const MAKER = "Leaflet in the box"

/** What applying colour demands, whatever the technique. */
const colour: SafetyCardContent = {
  contraindications: [
    { fact: "scalp_psoriasis", effect: "needs_consent", source: null },
    { fact: "broken_skin", effect: "block", source: MAKER },
    { fact: "pregnant", effect: "warn", source: null },
  ],
  ingredients: [
    "Aqua",
    "Ammonium Hydroxide",
    "Toluene-2,5-Diamine",
    "m-Aminophenol",
    "Parfum",
  ],
  minimum_age: 16,
  patch_test: { lead_hours: 48, valid_months: 6, source: MAKER },
}

const facial: SafetyCardContent = {
  contraindications: [
    { fact: "cold_sore", effect: "block", source: null },
    { fact: "sunburn", effect: "block", source: null },
    { fact: "retinoid_cream", effect: "needs_consent", source: null },
    { fact: "rosacea", effect: "warn", source: null },
  ],
  ingredients: [
    "Aqua",
    "Chamomilla Recutita Flower Water",
    "Prunus Amygdalus Dulcis (Sweet Almond) Oil",
    "Linalool",
  ],
  minimum_age: null,
  patch_test: null,
}

/** Invented for the demo: a store writes its own, with its professionals. */
export const safetyCards: Readonly<Record<string, SafetyCardContent>> = {
  "root-colour": colour,
  "full-colour": colour,
  balayage: colour,
  "scalp-detox": {
    ...facial,
    contraindications: [
      { fact: "scalp_psoriasis", effect: "needs_consent", source: null },
      { fact: "folliculitis", effect: "warn", source: null },
      { fact: "head_lice", effect: "block", source: null },
    ],
    ingredients: ["Aqua", "Mentha Piperita Oil", "Salicylic Acid"],
  },
  "keratin-smoothing": {
    contraindications: [
      { fact: "asthma", effect: "needs_consent", source: MAKER },
      { fact: "pregnant", effect: "block", source: MAKER },
      { fact: "breastfeeding", effect: "block", source: MAKER },
    ],
    ingredients: ["Aqua", "Hydrolyzed Keratin", "Methylene Glycol", "Parfum"],
    minimum_age: 18,
    patch_test: { lead_hours: 48, valid_months: 3, source: MAKER },
  },
  "signature-facial": facial,
  "hydrating-facial": facial,
  "aroma-massage": {
    contraindications: [
      { fact: "thrombosis", effect: "block", source: null },
      { fact: "fever", effect: "block", source: null },
      { fact: "pregnant", effect: "needs_consent", source: null },
      { fact: "hypertension", effect: "warn", source: null },
      { fact: "asthma", effect: "warn", source: null },
      { fact: "sensitive_scent", effect: "warn", source: null },
    ],
    ingredients: [
      "Simmondsia Chinensis Seed Oil",
      "Lavandula Angustifolia Oil",
      "Cedrus Atlantica Bark Oil",
      "Linalool",
      "Limonene",
    ],
    minimum_age: null,
    patch_test: null,
  },
  "foot-reflexology": {
    contraindications: [
      { fact: "fungal_infection", effect: "block", source: null },
      { fact: "diabetes", effect: "warn", source: null },
      { fact: "pregnant", effect: "needs_consent", source: null },
    ],
    ingredients: ["Cocos Nucifera Oil", "Mentha Arvensis Leaf Oil"],
    minimum_age: null,
    patch_test: null,
  },
}
