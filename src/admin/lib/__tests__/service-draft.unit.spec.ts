import type { Service } from "../api/services"
import { productDraft, readProductDraft } from "../product-draft"
import type { DraftFaults } from "../product-draft"
import { readServiceDraft, serviceDraft } from "../service-draft"
import type { ServiceDraft } from "../service-draft"

const facial: Service = {
  id: "bserv_1",
  product_id: "prod_1",
  title: "Facial",
  status: "published",
  categories: [],
  prices: [],
  problems: [],
  duration_minutes: 60,
  processing_minutes: 0,
  finishing_minutes: 15,
  transition_minutes: 0,
  minimum_interval_days: 28,
  skills: ["facial", "mask"],
  room_kind: "quiet room",
  guide: {
    steps: [{ title: { en: "Cleanse", zhCN: "清洁" }, minutes: 10 }],
    aftercare: { en: "No sun", zhCN: "避免日晒" },
  },
  consumables: [
    { inventory_item_id: "iitem_1", title: "Oil", sku: null, quantity: 2.5 },
  ],
  packages: 0,
}

const read = (draft: ServiceDraft) => {
  const faults: DraftFaults = {}
  return { content: readServiceDraft(draft, faults), faults }
}

describe("the form of a service", () => {
  it("gives back what it was opened with", () => {
    expect(read(serviceDraft(facial))).toEqual({
      content: {
        duration_minutes: 60,
        processing_minutes: 0,
        finishing_minutes: 15,
        transition_minutes: 0,
        minimum_interval_days: 28,
        skills: ["facial", "mask"],
        room_kind: "quiet room",
        guide: facial.guide,
        consumables: [{ inventory_item_id: "iitem_1", quantity: 2.5 }],
      },
      faults: {},
    })
  })

  it("can be saved as it opens, and says nothing of what is empty", () => {
    expect(read(serviceDraft())).toEqual({
      content: {
        duration_minutes: 60,
        processing_minutes: 0,
        finishing_minutes: 0,
        transition_minutes: 10,
        minimum_interval_days: null,
        skills: [],
        room_kind: null,
        guide: null,
        consumables: [],
      },
      faults: {},
    })
  })

  it("takes one language for both, and leaves empty rows out", () => {
    const { content, faults } = read({
      ...serviceDraft(),
      steps: [
        { title: { en: " Steam ", zhCN: "" }, minutes: "" },
        { title: { en: "", zhCN: "" }, minutes: "" },
      ],
      aftercare: { en: "", zhCN: "多喝水" },
      skills: " colour \n\ncolour\ncut",
    })
    expect(faults).toEqual({})
    expect(content.guide).toEqual({
      steps: [{ title: { en: "Steam", zhCN: "Steam" }, minutes: null }],
      aftercare: { en: "多喝水", zhCN: "多喝水" },
    })
    expect(content.skills).toEqual(["colour", "cut"])
  })

  it("tells each field that is wrong", () => {
    const row = { itemId: "iitem_1", name: "Oil", quantity: "1" }
    expect(
      read({
        ...serviceDraft(),
        duration: "",
        processing: "1.5",
        interval: "soon",
        steps: [{ title: { en: "", zhCN: "" }, minutes: "5" }],
        consumables: [row, row, { ...row, itemId: "", quantity: "0" }],
      }).faults
    ).toEqual({
      duration: "minutes",
      processing: "minutes",
      interval: "wholeNumber",
      "steps.0": "stepName",
      "consumables.1": "itemTwice",
      "consumables.2": "choose",
      "consumables.2.quantity": "quantity",
    })
  })
})

describe("the form of what it is sold as", () => {
  const readProduct = (part: object) => {
    const faults: DraftFaults = {}
    const product = readProductDraft(
      { ...productDraft(), title: "Facial", ...part },
      faults
    )
    return { product, faults }
  }

  it("leaves out the currencies that have no price; 0 is one", () => {
    expect(
      readProduct({ prices: { cny: "", usd: "1,250.50" }, categoryId: "c" })
    ).toEqual({
      product: {
        title: "Facial",
        description: null,
        prices: [{ currency_code: "usd", amount: 1250.5 }],
        category_ids: ["c"],
      },
      faults: {},
    })
    expect(readProduct({ prices: { usd: "0" } }).product.prices).toEqual([
      { currency_code: "usd", amount: 0 },
    ])
  })

  it("wants a name and a price", () => {
    expect(
      readProduct({ title: " ", prices: { cny: "much", usd: "" } }).faults
    ).toEqual({ title: "name", "prices.cny": "price", prices: "onePrice" })
  })
})
