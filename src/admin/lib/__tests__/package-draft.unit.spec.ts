import type { ServicePackage } from "../api/service-packages"
import { EMPTY_ITEM, packageDraft, readPackageDraft } from "../package-draft"
import type { PackageDraft } from "../package-draft"
import type { DraftFaults } from "../product-draft"

const read = (draft: PackageDraft) => {
  const faults: DraftFaults = {}
  return { content: readPackageDraft(draft, faults), faults }
}

const item = {
  kind: "service" as const,
  service_id: "bserv_1",
  category_id: null,
  variant_id: null,
  sessions: 10,
  bonus: false,
  price_weight: null,
}

const known = { title: "Facial", deleted: false, shares: [] }

const course: ServicePackage = {
  id: "bpkg_1",
  variant_id: "variant_1",
  product_id: "prod_1",
  title: "Ten facials",
  status: "published",
  categories: [],
  prices: [],
  problems: [],
  validity_days: null,
  validity_from: "first_use",
  usable_by: "family",
  transferable: true,
  freezable: false,
  sessions: 11,
  items: [
    { ...item, ...known, price_weight: 3 },
    { ...item, ...known, sessions: 1, bonus: true },
  ],
  sold: 4,
}

describe("the form of a package", () => {
  it("gives back what it was opened with", () => {
    expect(read(packageDraft(course))).toEqual({
      content: {
        items: [
          { ...item, price_weight: 3 },
          { ...item, sessions: 1, bonus: true },
        ],
        validity_days: null,
        validity_from: "first_use",
        usable_by: "family",
        transferable: true,
        freezable: false,
      },
      faults: {},
    })
  })

  it("forgets the parts of the price where nobody divides it", () => {
    const { content } = read({ ...packageDraft(course), byHand: false })
    expect(content.items.map(({ price_weight }) => price_weight)).toEqual([
      null,
      null,
    ])
  })

  it("names the thing of each kind in its own place", () => {
    const kinds = ["service", "category", "product"] as const
    const { content } = read({
      ...packageDraft(),
      items: kinds.map((kind) => ({ ...EMPTY_ITEM, kind, targetId: kind })),
    })
    expect(
      content.items.map(({ service_id, category_id, variant_id }) => [
        service_id,
        category_id,
        variant_id,
      ])
    ).toEqual([
      ["service", null, null],
      [null, "category", null],
      [null, null, "product"],
    ])
  })

  it("tells each field that is wrong", () => {
    expect(
      read({
        ...packageDraft(),
        byHand: true,
        validityDays: "-1",
        items: [{ ...EMPTY_ITEM, sessions: "0" }],
      }).faults
    ).toEqual({
      "items.0": "choose",
      "items.0.sessions": "wholeNumber",
      "items.0.weight": "wholeNumber",
      validityDays: "wholeNumber",
    })
    expect(read({ ...packageDraft(), items: [] }).faults).toEqual({
      items: "oneItem",
    })
    expect(
      read({
        ...packageDraft(),
        items: [{ ...EMPTY_ITEM, targetId: "bserv_1", bonus: true }],
      }).faults
    ).toEqual({ items: "onePaid" })
  })
})
