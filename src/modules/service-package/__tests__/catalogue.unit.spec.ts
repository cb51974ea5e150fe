import { checkPackageItems } from "../rules/check-package"
import { checkService } from "../rules/check-service"
import { productProblems } from "../rules/product-problems"
import type { PackageItemContent } from "../types"

const item = (given: Partial<PackageItemContent> = {}): PackageItemContent => ({
  kind: "service",
  service_id: "bserv_1",
  category_id: null,
  variant_id: null,
  sessions: 5,
  bonus: false,
  price_weight: null,
  ...given,
})

describe("checkPackageItems", () => {
  it.each<[string, PackageItemContent[]]>([
    ["no_paid_item", []],
    ["no_paid_item", [item({ bonus: true })]],
    ["wrong_target", [item({ service_id: null })]],
    ["wrong_target", [item({ category_id: "pcat_1" })]],
    ["wrong_target", [item({ kind: "product" })]],
    [
      "itself",
      [
        item(),
        item({ kind: "product", service_id: null, variant_id: "variant_own" }),
      ],
    ],
    ["some_weights", [item({ price_weight: 2 }), item()]],
  ])("refuses with %s", (reason, items) => {
    expect(checkPackageItems(items, "variant_own")).toEqual({
      ok: false,
      reason,
    })
  })

  it("takes all three kinds, and a bonus has no part of the price", () => {
    const items = [
      item({ price_weight: 3 }),
      item({
        kind: "category",
        service_id: null,
        category_id: "pcat_1",
        price_weight: 1,
      }),
      item({
        kind: "product",
        service_id: null,
        variant_id: "variant_1",
        bonus: true,
        price_weight: 7,
      }),
    ]
    expect(checkPackageItems(items, "variant_own")).toEqual({
      ok: true,
      value: [items[0], items[1], { ...items[2], price_weight: null }],
    })
  })
})

describe("checkService", () => {
  const oil = { inventory_item_id: "iitem_1", quantity: 0.5 }
  it.each([
    ["consumable_twice", { consumables: [oil, oil], skills: [] }],
    ["skill_twice", { consumables: [oil], skills: ["a", "a"] }],
  ])("refuses with %s", (reason, content) => {
    expect(checkService(content)).toEqual({ ok: false, reason })
  })

  it("takes what fits together", () => {
    const content = { consumables: [oil], skills: ["a", "b"] }
    expect(checkService(content)).toEqual({ ok: true, value: content })
  })
})

describe("productProblems", () => {
  const fine = {
    status: "published",
    sales_channels: 1,
    has_price: true,
    has_shipping_profile: false,
    manages_inventory: false,
  }
  it("finds none with a virtual product on sale", () => {
    expect(productProblems(fine)).toEqual([])
  })

  it("tells all of them, and of a deleted product only that", () => {
    expect(
      productProblems({
        status: "draft",
        sales_channels: 0,
        has_price: false,
        has_shipping_profile: true,
        manages_inventory: true,
      })
    ).toEqual([
      "not_published",
      "no_sales_channel",
      "no_price",
      "shipping",
      "stock",
    ])
    expect(productProblems(null)).toEqual(["deleted"])
  })
})
