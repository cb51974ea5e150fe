import fc from "fast-check"
import { maskedKey } from "../has-mask"
import { kindOfKey } from "../keys"
import { maskBody } from "../mask"
import { maskContactsIn, maskEmail, maskPhone, maskRecipient } from "../text"

const ALL = { contact: true, spend: true, staff: true }
const CUSTOMER = { whose: "customer", spend: true } as const

describe("masks keep their shape", () => {
  it.each([
    ["lin@example.com", "l•••@•••"],
    ["ünal.k+1@mail.example", "ü•••@•••"],
    ["", ""],
  ])("%s", (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })

  it.each([
    ["+13105550132", "•••• 0132"],
    ["138 0013 8000", "•••• 8000"],
    // So short that four digits would be most of it.
    ["5550", "••••"],
  ])("%s", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each([
    ["wren@private.example", "w•••@•••"],
    ["+1 310 555 0132", "•••• 0132"],
    ["C0SALON", "C0SALON"],
  ])("recipient %s", (recipient, masked) => {
    expect(maskRecipient(recipient)).toBe(masked)
  })

  it.each([
    ["call +1 (310) 555-0199 now", "call •••• 0199 now"],
    ["请拨打13800138000，谢谢", "请拨打•••• 8000，谢谢"],
    ["call 310–555–0199", "call •••• 0199"],
    ["a@b.example, c@d.example", "a•••@•••, c•••@•••"],
    // Numbers of other kinds.
    ["2026-11-22", "2026-11-22"],
    ["2026-11-22 10:30:00", "2026-11-22 10:30:00"],
    ["order_01M80AJY9E2XV39YE2SFE64YB3", "order_01M80AJY9E2XV39YE2SFE64YB3"],
    ["12 sessions, 3 left", "12 sessions, 3 left"],
    ["SKU-1234567", "SKU-1234567"],
  ])("text %s", (text, masked) => {
    expect(maskContactsIn(text)).toBe(masked)
  })
})

describe("kindOfKey", () => {
  it.each([
    ["email", "email"],
    ["original_email", "email"],
    ["customerEmail", "email"],
    ["phone", "phone"],
    ["wechat", "phone"],
    ["hotel", "plain"],
    ["address_1", "words"],
    ["postal_code", "words"],
    ["country_code", "plain"],
    ["company_name", "words"],
    ["to", "recipient"],
    ["original_total", "amount"],
    ["raw_amount", "amount"],
    ["unit_price", "amount"],
    ["totally", "plain"],
    ["metadata", "written"],
    ["__proto__", "plain"],
    ["constructor", "plain"],
  ])("%s is %s", (key, kind) => {
    expect(kindOfKey(key)).toBe(kind)
  })
})

describe("maskBody", () => {
  it("hides contact data wherever it stands, and leaves the rest", () => {
    expect(
      maskBody(
        {
          order: {
            id: "order_1",
            email: "wren@private.example",
            display_id: 7,
            customer: { first_name: "Wren", phone: "+13105550132" },
            shipping_address: {
              address_1: "77 Hidden Lane",
              country_code: "us",
            },
            metadata: {
              "call +13105550132": true,
              numbers: [13_800_138_000, 12],
            },
          },
        },
        CUSTOMER,
        { ...ALL, spend: false }
      )
    ).toEqual({
      order: {
        id: "order_1",
        email: "w•••@•••",
        display_id: 7,
        customer: { first_name: "Wren", phone: "•••• 0132" },
        shipping_address: { address_1: "••••", country_code: "us" },
        metadata: { "call •••• 0132": true, numbers: [null, 12] },
      },
    })
  })

  it("hides what was spent, and no price of the house", () => {
    const body = {
      product: { variants: [{ prices: [{ amount: 40 }] }] },
      orders: [
        {
          total: 40,
          raw_total: { value: "40", precision: 20 },
          currency_code: "usd",
          items: [{ quantity: 2, unit_price: 20, is_tax_inclusive: true }],
          summary: { paid_total: 40 },
        },
      ],
    }
    expect(maskBody(body, { whose: "customer", spend: false }, ALL)).toEqual({
      product: { variants: [{ prices: [{ amount: 40 }] }] },
      orders: [
        {
          total: null,
          raw_total: { value: null, precision: null },
          currency_code: "usd",
          items: [{ quantity: 2, unit_price: null, is_tax_inclusive: true }],
          summary: { paid_total: null },
        },
      ],
    })
  })

  it("leaves a page that reckons with amounts 0 of no currency", () => {
    expect(
      maskBody(
        {
          order: {
            currency_code: "usd",
            total: 40,
            raw_total: { value: "40", precision: 20 },
            items: [{ quantity: 2, unit_price: 20 }],
          },
        },
        { whose: "customer", spend: true, blank: 0 },
        ALL
      )
    ).toEqual({
      order: {
        currency_code: "xxx",
        total: 0,
        raw_total: { value: 0, precision: 0 },
        items: [{ quantity: 2, unit_price: 0 }],
      },
    })
  })

  it("hands nobody an export who may not see all that is in it", () => {
    const notice = () => ({
      notification: {
        data: {
          title: "Order export",
          file: { filename: "orders.csv", url: "http://x.example/orders.csv" },
        },
      },
    })
    const nothing = { contact: false, spend: false, staff: true }
    expect(maskBody(notice(), CUSTOMER, nothing)).toEqual(notice())
    for (const hidden of [
      { ...nothing, contact: true },
      { ...nothing, spend: true },
    ]) {
      expect(maskBody(notice(), CUSTOMER, hidden)).toEqual({
        notification: { data: { title: "Order export", file: null } },
      })
    }
  })

  it("shows the store's own address, and a customer's below it not", () => {
    expect(
      maskBody(
        {
          stock_location: {
            address: { address_1: "12 Example Street", phone: "+13105550100" },
            sales_channels: [{ orders: [{ email: "wren@private.example" }] }],
          },
        },
        { whose: "store", spend: false },
        ALL
      )
    ).toEqual({
      stock_location: {
        address: { address_1: "12 Example Street", phone: "+13105550100" },
        sales_channels: [{ orders: [{ email: "w•••@•••" }] }],
      },
    })
  })

  it("hides a colleague's e-mail only from whoever may not see colleagues", () => {
    const user = () => ({ user: { email: "ada@salon.example" } })
    const start = { whose: "staff", spend: false } as const
    expect(maskBody(user(), start, { ...ALL, staff: false })).toEqual(user())
    expect(maskBody(user(), start, ALL)).toEqual({
      user: { email: "a•••@•••" },
    })
  })

  it("leaves no address or number, whatever the shape", () => {
    const email = "wren@private.example"
    const phone = "+13105550132"
    const leaf = fc.constantFrom(
      email,
      phone,
      `call ${phone}!`,
      `to ${email}.`,
      1,
      true,
      null
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom("email", "phone", "metadata", "x", "orders", "to"),
          tie("tree"),
          { maxKeys: 4 }
        )
      ),
    }))
    fc.assert(
      fc.property(tree, (body) => {
        const plain: unknown = JSON.parse(JSON.stringify({ body }))
        const text = JSON.stringify(maskBody(plain, CUSTOMER, ALL))
        expect(text).not.toContain(email)
        expect(text).not.toContain("3105550132")
      })
    )
  })
})

describe("maskedKey", () => {
  it.each([
    [{ phone: "•••• 0132" }, "phone"],
    [{ a: [{ email: "l•••@•••" }] }, "email"],
    [{ title: "• • • •" }, undefined],
    [{ first_name: "••••" }, undefined],
    [null, undefined],
    ["•••", undefined],
  ])("%j", (body, key) => {
    expect(maskedKey(body)).toBe(key)
  })
})
