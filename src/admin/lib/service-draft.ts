import type { Service, ServiceContent } from "./api/services"
import { plainNumber, wholeIn } from "./numbers"
import type { DraftFaults } from "./product-draft"

type Words = { en: string; zhCN: string }

export const TIMES = [
  "duration",
  "processing",
  "finishing",
  "transition",
] as const
type Time = (typeof TIMES)[number]

export type StepDraft = { title: Words; minutes: string }

export type ConsumableDraft = {
  itemId: string
  /** As far as it is known. */
  name: string
  quantity: string
}

/** What stands in the form of a service. */
export type ServiceDraft = Record<Time, string> & {
  /** Days between two sessions; empty: no advice. */
  interval: string
  /** One to a line. */
  skills: string
  roomKind: string
  steps: StepDraft[]
  aftercare: Words
  consumables: ConsumableDraft[]
}

const NO_WORDS: Words = { en: "", zhCN: "" }

export const EMPTY_STEP: StepDraft = { title: NO_WORDS, minutes: "" }
export const EMPTY_CONSUMABLE: ConsumableDraft = {
  itemId: "",
  name: "",
  quantity: "1",
}

const numberText = (value: number | null | undefined): string =>
  String(value ?? "")

export const serviceDraft = (service?: Service): ServiceDraft => ({
  duration: numberText(service?.duration_minutes ?? 60),
  processing: numberText(service?.processing_minutes || null),
  finishing: numberText(service?.finishing_minutes || null),
  transition: numberText(service ? service.transition_minutes || null : 10),
  interval: numberText(service?.minimum_interval_days),
  skills: (service?.skills ?? []).join("\n"),
  roomKind: service?.room_kind ?? "",
  steps: (service?.guide?.steps ?? []).map(({ title, minutes }) => ({
    title,
    minutes: numberText(minutes),
  })),
  aftercare: service?.guide?.aftercare ?? NO_WORDS,
  consumables: (service?.consumables ?? []).map((one) => ({
    itemId: one.inventory_item_id,
    name: one.title ?? one.inventory_item_id,
    quantity: numberText(one.quantity),
  })),
})

/** A text in one language stands for both, until somebody translates it. */
const bothOf = ({ en, zhCN }: Words): Words | null => {
  const words = { en: en.trim(), zhCN: zhCN.trim() }
  return words.en || words.zhCN
    ? { en: words.en || words.zhCN, zhCN: words.zhCN || words.en }
    : null
}

const QUANTITY = /^\d{1,5}(\.\d{1,4})?$/

const reader = (faults: DraftFaults) => ({
  minutes: (field: string, text: string, min = 0): number | null => {
    const value = wholeIn(text, { min, max: 1440 })
    if (value === null && (text.trim() !== "" || min > 0)) {
      faults[field] = "minutes"
    }
    return value
  },
  days: (field: string, text: string): number | null => {
    const value = wholeIn(text, { min: 1, max: 3650 })
    if (value === null && text.trim() !== "") {
      faults[field] = "wholeNumber"
    }
    return value
  },
  quantity: (field: string, text: string): number => {
    const plain = plainNumber(text)
    if (!QUANTITY.test(plain) || Number(plain) <= 0) {
      faults[field] = "quantity"
    }
    return Number(plain)
  },
})

/** What the form stands for; what is wrong with it goes to `faults`. */
export const readServiceDraft = (
  draft: ServiceDraft,
  faults: DraftFaults
): ServiceContent => {
  const read = reader(faults)
  const steps = draft.steps.flatMap(({ title, minutes }, at) => {
    const words = bothOf(title)
    const taken = read.minutes(`steps.${at}.minutes`, minutes)
    if (words === null && taken !== null) {
      faults[`steps.${at}`] = "stepName"
    }
    // A row that was added and left empty says nothing.
    return words === null ? [] : [{ title: words, minutes: taken }]
  })
  const aftercare = bothOf(draft.aftercare)
  const chosen = draft.consumables.map(({ itemId }) => itemId)
  const consumables = draft.consumables.map(({ itemId, quantity }, at) => {
    if (!itemId) {
      faults[`consumables.${at}`] = "choose"
    } else if (chosen.indexOf(itemId) < at) {
      faults[`consumables.${at}`] = "itemTwice"
    }
    return {
      inventory_item_id: itemId,
      quantity: read.quantity(`consumables.${at}.quantity`, quantity),
    }
  })
  return {
    duration_minutes: read.minutes("duration", draft.duration, 1) ?? 0,
    processing_minutes: read.minutes("processing", draft.processing) ?? 0,
    finishing_minutes: read.minutes("finishing", draft.finishing) ?? 0,
    transition_minutes: read.minutes("transition", draft.transition) ?? 0,
    minimum_interval_days: read.days("interval", draft.interval),
    skills: [
      ...new Set(
        draft.skills
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
      ),
    ],
    room_kind: draft.roomKind.trim() || null,
    guide:
      steps.length === 0 && aftercare === null ? null : { steps, aftercare },
    consumables,
  }
}
