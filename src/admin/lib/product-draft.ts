import type { NewProduct } from "./api/services"
import { plainNumber } from "./numbers"

/** What stands in the form of something new to sell. */
export type ProductDraft = {
  title: string
  description: string
  /** By currency, those somebody wrote in; empty: not in this one. */
  prices: Record<string, string>
  categoryId: string
}

export type DraftFault =
  | "name"
  | "price"
  | "onePrice"
  | "wholeNumber"
  | "minutes"
  | "choose"
  | "quantity"
  | "stepName"
  | "itemTwice"
  | "onePaid"
  | "oneItem"

/** By field of the form; prices are one per currency, as `prices.usd`. */
export type DraftFaults = Record<string, DraftFault>

export const productDraft = (): ProductDraft => ({
  title: "",
  description: "",
  prices: {},
  categoryId: "",
})

const PRICE = /^\d{1,9}(\.\d{1,3})?$/

/** A price, 0 among them; null: it is none. */
export const priceIn = (text: string): number | null =>
  PRICE.test(plainNumber(text)) ? Number(plainNumber(text)) : null

/** What the form stands for; what is wrong with it goes to `faults`. */
export const readProductDraft = (
  draft: ProductDraft,
  faults: DraftFaults
): NewProduct => {
  if (!draft.title.trim()) {
    faults["title"] = "name"
  }
  const prices = Object.entries(draft.prices).flatMap(
    ([currency_code, text]) => {
      const amount = priceIn(text)
      if (amount === null && text.trim() !== "") {
        faults[`prices.${currency_code}`] = "price"
      }
      return amount === null ? [] : [{ currency_code, amount }]
    }
  )
  if (prices.length === 0) {
    faults["prices"] = "onePrice"
  }
  return {
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    prices,
    category_ids: draft.categoryId ? [draft.categoryId] : [],
  }
}
