import type {
  ItemKind,
  PackageContent,
  PackageItem,
  ServicePackage,
} from "./api/service-packages"
import { wholeIn } from "./numbers"
import type { DraftFaults } from "./product-draft"

export type ItemDraft = {
  kind: ItemKind
  /** Of the service, category or variant. */
  targetId: string
  /** As far as it is known. */
  name: string
  sessions: string
  bonus: boolean
  /** Its part of the price; empty: by list prices. */
  weight: string
}

/** What stands in the form of a package. */
export type PackageDraft = {
  items: ItemDraft[]
  /** Somebody divides the price; else list prices do. */
  byHand: boolean
  /** Empty: the sessions do not expire. */
  validityDays: string
  validityFrom: ServicePackage["validity_from"]
  usableBy: ServicePackage["usable_by"]
  transferable: boolean
  freezable: boolean
}

export const EMPTY_ITEM: ItemDraft = {
  kind: "service",
  targetId: "",
  name: "",
  sessions: "10",
  bonus: false,
  weight: "",
}

export const packageDraft = (found?: ServicePackage): PackageDraft => ({
  items: found
    ? found.items.map((item) => ({
        kind: item.kind,
        targetId: item.service_id ?? item.category_id ?? item.variant_id ?? "",
        name: item.title ?? "",
        sessions: String(item.sessions),
        bonus: item.bonus,
        weight: String(item.price_weight ?? ""),
      }))
    : [EMPTY_ITEM],
  byHand: found?.items.some((item) => item.price_weight !== null) ?? false,
  validityDays: found ? String(found.validity_days ?? "") : "365",
  validityFrom: found?.validity_from ?? "purchase",
  usableBy: found?.usable_by ?? "owner",
  transferable: found?.transferable ?? false,
  freezable: found?.freezable ?? false,
})

const readItem = (
  { byHand }: PackageDraft,
  item: ItemDraft,
  field: string,
  faults: DraftFaults
): PackageItem => {
  const isWeighed = byHand && !item.bonus
  const sessions = wholeIn(item.sessions, { min: 1, max: 1000 })
  if (sessions === null) {
    faults[`${field}.sessions`] = "wholeNumber"
  }
  const weight = wholeIn(item.weight, { min: 1, max: 1_000_000 })
  if (weight === null && isWeighed) {
    faults[`${field}.weight`] = "wholeNumber"
  }
  if (!item.targetId) {
    faults[field] = "choose"
  }
  return {
    kind: item.kind,
    service_id: item.kind === "service" ? item.targetId : null,
    category_id: item.kind === "category" ? item.targetId : null,
    variant_id: item.kind === "product" ? item.targetId : null,
    sessions: sessions ?? 1,
    bonus: item.bonus,
    price_weight: isWeighed ? weight : null,
  }
}

/** What the form stands for; what is wrong with it goes to `faults`. */
export const readPackageDraft = (
  draft: PackageDraft,
  faults: DraftFaults
): PackageContent => {
  const items = draft.items.map((item, at) =>
    readItem(draft, item, `items.${at}`, faults)
  )
  if (items.length === 0) {
    faults["items"] = "oneItem"
  } else if (items.every((item) => item.bonus)) {
    faults["items"] = "onePaid"
  }
  const days = wholeIn(draft.validityDays, { min: 1, max: 3650 })
  if (days === null && draft.validityDays.trim() !== "") {
    faults["validityDays"] = "wholeNumber"
  }
  return {
    items,
    validity_days: days,
    validity_from: draft.validityFrom,
    usable_by: draft.usableBy,
    transferable: draft.transferable,
    freezable: draft.freezable,
  }
}
