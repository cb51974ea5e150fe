import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { decimal, sum } from "../../src/shared/money"
import { servicePackageSweeps } from "../../src/workflows/service-package/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  called,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createDespatch,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  refundPayment,
  refusal,
} from "../helpers"
import type { Despatch, Shop, SignedIn } from "../helpers"

/** A package as the store API shows it to its owner, as far as tests look. */
type Owned = {
  id: string
  order_id: string
  title: string
  amount_paid: number
  amount_owed: number
  sessions_granted: number
  sessions_left: number
  items: {
    id: string
    bonus: boolean
    amount_paid: number
    sessions_left: number
  }[]
}

type Capturing = { capturePayment: () => Promise<unknown> }
const captures = (value: unknown): value is Capturing =>
  typeof value === "object" && value !== null && "capturePayment" in value
type Authorising = { authorizePayment: () => Promise<unknown> }
const authorises = (value: unknown): value is Authorising =>
  typeof value === "object" && value !== null && "authorizePayment" in value

const ADDRESS = {
  first_name: "Lin",
  last_name: "Yi",
  address_1: "1 Lake Road",
  city: "Springfield",
  postal_code: "62701",
  country_code: "us",
}
const SHIPPING = 7

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let despatch: Despatch
    let facial: { productId: string; serviceId: string }
    let massage: { productId: string; serviceId: string }
    /** Ten facials for 500, and one on top. */
    let course: { productId: string; variantId: string }
    /** Three facials and four massages for 333.33. */
    let duo: { productId: string; variantId: string }
    let cream: { variantId: string; item: string }
    let keys = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const inventory = () => getContainer().resolve(Modules.INVENTORY)

    const treatment = async (title: string, price: number) => {
      const { productId } = await createVirtualProduct(getContainer(), shop, {
        title,
        price,
      })
      const { id } = await service().createServices({
        product_id: productId,
        duration_minutes: 60,
      })
      return { productId, serviceId: id }
    }

    /** Something with a weight and a shelf. */
    const goods = async (title: string, price: number) => {
      const { product } = (
        await api.post(
          "/admin/products",
          {
            title,
            status: "published",
            shipping_profile_id: despatch.shippingProfileId,
            options: [{ title: "Kind", values: ["Standard"] }],
            sales_channels: [{ id: shop.salesChannelId }],
            variants: [
              {
                title: "Standard",
                options: { Kind: "Standard" },
                manage_inventory: true,
                prices: [{ amount: price, currency_code: shop.currencyCode }],
              },
            ],
          },
          owner.headers
        )
      ).data
      const variantId: string = product.variants[0].id
      const { variant } = (
        await api.get(
          `/admin/products/${product.id}/variants/${variantId}?fields=inventory_items.inventory_item_id`,
          owner.headers
        )
      ).data
      const item: string = variant.inventory_items[0].inventory_item_id
      await api.post(
        `/admin/inventory-items/${item}/location-levels`,
        { location_id: despatch.locationId, stocked_quantity: 5 },
        owner.headers
      )
      return { variantId, item }
    }

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container, "usd", ["us"])
      owner = await createAdmin(container, { role: "owner" })
      await api.get("/admin/entitlements", owner.headers)
      customer = await createCustomer(container, shop.publishableKey)
      despatch = await createDespatch(api, owner.headers, shop, SHIPPING)
      facial = await treatment("Facial", 80)
      massage = await treatment("Massage", 70)
      course = await createVirtualProduct(container, shop, {
        title: "Facial, course of ten",
        price: 500,
      })
      duo = await createVirtualProduct(container, shop, {
        title: "Face and back",
        price: 333.33,
      })
      cream = await goods("Cream", 40)
      await service().definePackages([
        {
          variant_id: course.variantId,
          validity_days: 365,
          items: [
            { service_id: facial.serviceId, sessions: 10 },
            { service_id: facial.serviceId, sessions: 1, bonus: true },
          ],
        },
        {
          variant_id: duo.variantId,
          items: [
            { service_id: facial.serviceId, sessions: 3 },
            { service_id: massage.serviceId, sessions: 4 },
          ],
        },
      ])
      const percentage = {
        type: "percentage",
        target_type: "items",
        allocation: "across",
      } as const
      await createPromotionsWorkflow(container).run({
        input: {
          promotionsData: [
            {
              code: "SEVENTEEN",
              type: "standard",
              status: "active",
              application_method: { ...percentage, value: 17 },
            },
            {
              code: "GIFT",
              type: "standard",
              status: "active",
              application_method: { ...percentage, value: 100 },
            },
            {
              code: "MINUS100",
              type: "standard",
              status: "active",
              application_method: {
                type: "fixed",
                target_type: "items",
                allocation: "across",
                value: 100,
                currency_code: "usd",
              },
            },
          ],
        },
      })
    })

    const buy = (
      lines: Parameters<typeof placeOrder>[3],
      extras: Parameters<typeof placeOrder>[5] = {}
    ) => placeOrder(api, shop, customer.headers, lines, {}, extras)

    const own = async (): Promise<Owned[]> =>
      (
        await api.get(
          "/store/customers/me/packages?order=granted_at",
          customer.headers
        )
      ).data.packages
    /** The customer's packages, once so many are there. */
    const owned = (count: number) =>
      eventually(own, (rows) => rows.length === count)
    const one = async (): Promise<Owned> => {
      const [row] = await owned(1)
      if (!row) {
        throw new Error("nothing was granted")
      }
      return row
    }
    const post = (id: string, action: string, body: object) =>
      api.post(`/admin/entitlements/${id}/${action}`, body, {
        headers: {
          ...owner.headers.headers,
          "idempotency-key": `key-${(keys += 1)}`,
        },
      })
    const redeem = ({ id, items }: Owned, item = 0) =>
      post(id, "redeem", { item_id: items[item]?.id })
    const quoteOf = async (id: string) =>
      (await api.get(`/admin/entitlements/${id}/refund-quote`, owner.headers))
        .data.refund_quote
    const lineTotals = async (
      orderId: string
    ): Promise<Map<string, number>> => {
      const { data } = await api.get(`/admin/orders/${orderId}`, owner.headers)
      const items: { product_title: string; total: number }[] = data.order.items
      return new Map(items.map((line) => [line.product_title, line.total]))
    }
    const withdrawn = (orderId: string, refunds: number) =>
      eventually(
        () =>
          service().listEntitlementSources({
            order_id: orderId,
            source_type: ["refund", "cancellation"],
          }),
        (rows) => rows.length === refunds
      )
    const sweep = async () => {
      for (const found of servicePackageSweeps) {
        await runSweep(getContainer(), found, {
          since: new Date(0),
          now: new Date(),
        })
      }
    }
    const paidBack = async (orderId: string): Promise<number> => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: { amount: string }[] }>(
          `select coalesce(sum(r.amount), 0) as amount from refund r
             join payment p on p.id = r.payment_id
             join order_payment_collection l
               on l.payment_collection_id = p.payment_collection_id
            where l.order_id = ? and r.deleted_at is null`,
          [orderId]
        )
      return Number(rows[0]?.amount)
    }
    let broken: jest.SpyInstance | undefined
    afterEach(() => broken?.mockRestore())

    /** What a payment service is asked through, to let it fail. */
    const vendor = (): unknown =>
      Reflect.get(
        getContainer().resolve(Modules.PAYMENT),
        "paymentProviderService_"
      )

    it("a customer who is signed in finds what they bought", async () => {
      const order = await buy([{ variantId: course.variantId }])
      expect(await one()).toMatchObject({
        order_id: order.id,
        title: "Facial, course of ten",
        currency_code: "usd",
        amount_paid: 500,
        amount_owed: 500,
        sessions_granted: 11,
        sessions_left: 11,
        items: [
          { title: "Facial", bonus: false, amount_paid: 500, list_price: 80 },
          { title: "Facial", bonus: true, amount_paid: 0, sessions_left: 1 },
        ],
        history: [{ kind: "grant" }, { kind: "grant" }],
      })
    })

    it("a guest's package is at the desk, and in nobody else's account", async () => {
      const order = await placeOrder(
        api,
        shop,
        shop.headers,
        [{ variantId: course.variantId }],
        { email: "passer-by@balm.test" }
      )
      const { entitlements } = await eventually(
        async () =>
          (
            await api.get(
              `/admin/entitlements?order_id=${order.id}`,
              owner.headers
            )
          ).data,
        ({ count }) => count === 1
      )
      const [found] = entitlements
      const guest = await getContainer()
        .resolve(Modules.CUSTOMER)
        .retrieveCustomer(found.customer_id)
      expect([guest.email, guest.has_account, found.sessions_left]).toEqual([
        "passer-by@balm.test",
        false,
        11,
      ])
      expect(await own()).toEqual([])
      const { data, status } = await post(found.id, "redeem", {
        item_id: found.items[0].id,
        confirmed: true,
      })
      expect([status, data.entitlement.sessions_left]).toEqual([201, 10])
    })

    it("each unit is a right of its own", async () => {
      await buy([{ variantId: course.variantId, quantity: 3 }])
      const [first, second, third] = await owned(3)
      if (!first || !second || !third) {
        throw new Error("three units")
      }
      await redeem(second)
      const left = new Map((await own()).map((row) => [row.id, row]))
      expect(
        [first, second, third].map(({ id }) => [
          left.get(id)?.sessions_left,
          left.get(id)?.amount_owed,
        ])
      ).toEqual([
        [11, 500],
        [10, 450],
        [11, 500],
      ])
    })

    it("goods in the same cart are shipped, and the package is not", async () => {
      const order = await placeOrder(
        api,
        shop,
        customer.headers,
        [
          { variantId: cream.variantId, quantity: 2 },
          { variantId: course.variantId },
        ],
        { shipping_address: ADDRESS },
        { shippingOptionId: despatch.shippingOptionId }
      )
      expect(order.total).toBe(500 + 80 + SHIPPING)
      expect(await one()).toMatchObject({ amount_paid: 500, sessions_left: 11 })
      const path = `/admin/orders/${order.id}`
      const read = async () =>
        (
          await api.get(
            `${path}?fields=fulfillment_status,*items,*fulfillments,*fulfillments.items`,
            owner.headers
          )
        ).data.order
      type Line = {
        id: string
        product_title: string
        requires_shipping: boolean
      }
      const lines: Line[] = (await read()).items
      expect(
        lines
          .map((line) => [line.product_title, line.requires_shipping])
          .toSorted()
      ).toEqual([
        ["Cream", true],
        ["Facial, course of ten", false],
      ])
      const parcel = lines.find(({ requires_shipping }) => requires_shipping)
      await api.post(
        `${path}/fulfillments`,
        {
          location_id: despatch.locationId,
          shipping_option_id: despatch.shippingOptionId,
          items: [{ id: parcel?.id, quantity: 2 }],
        },
        owner.headers
      )
      expect((await read()).fulfillments).toMatchObject([
        { items: [{ line_item_id: parcel?.id, quantity: 2 }] },
      ])
      expect(
        Number(
          await inventory().retrieveStockedQuantity(cream.item, [
            despatch.locationId,
          ])
        )
      ).toBe(3)
      const [after] = await own()
      expect(after?.sessions_left).toBe(11)
    })

    it.each(["SEVENTEEN", "MINUS100"])(
      "with the promotion %s, what was really paid is divided to the last cent",
      async (code) => {
        const order = await buy(
          [
            { variantId: duo.variantId, quantity: 3 },
            { variantId: course.variantId },
          ],
          { promotion: code }
        )
        await capturePayment(api, owner.headers, order.id)
        const totals = await lineTotals(order.id)
        const rows = await owned(4)
        const units = (title: string) =>
          rows.filter((row) => row.title === title)
        // Medusa keeps fractions of a cent, which nobody pays.
        for (const title of ["Face and back", "Facial, course of ten"]) {
          const paid = sum(units(title).map((row) => row.amount_paid))
          expect(paid.decimalPlaces()).toBeLessThanOrEqual(2)
          const apart = paid.minus(totals.get(title) ?? 0).abs()
          expect(apart.toNumber()).toBeLessThan(0.01)
        }
        const charged = decimal(order.total).decimalPlaces(2)
        expect(sum(rows.map((row) => row.amount_paid)).toFixed()).toBe(
          charged.toFixed()
        )
        // What each unit is worth is divided among its items the same way.
        for (const row of rows) {
          expect(
            sum(row.items.map((item) => item.amount_paid)).toNumber()
          ).toBe(row.amount_paid)
          expect(row.amount_owed).toBe(row.amount_paid)
        }
        // Used to the end, and nothing is owed: no cent is lost on the way.
        const [unit] = units("Face and back")
        if (!unit) {
          throw new Error("no unit")
        }
        for (const [item, uses] of [
          [0, 3],
          [1, 4],
        ] as const) {
          for (let use = 0; use < uses; use += 1) {
            await redeem(unit, item)
          }
        }
        const spent = (await own()).find(({ id }) => id === unit.id)
        expect(spent).toMatchObject({ sessions_left: 0, amount_owed: 0 })
        // And all the rest can be paid back.
        for (const row of rows.filter(({ id }) => id !== unit.id)) {
          await post(row.id, "refund", {
            method: "pro_rata",
            amount: row.amount_paid,
            reason: "Test",
          })
        }
        expect(await paidBack(order.id)).toBe(
          charged.minus(unit.amount_paid).toNumber()
        )
      }
    )

    it("a refund of one line counts for the goods first, and for used sessions never", async () => {
      const order = await placeOrder(
        api,
        shop,
        customer.headers,
        [
          { variantId: cream.variantId },
          { variantId: course.variantId },
          { variantId: duo.variantId },
        ],
        { shipping_address: ADDRESS },
        { shippingOptionId: despatch.shippingOptionId }
      )
      await capturePayment(api, owner.headers, order.id)
      const rows = await owned(2)
      const ten = rows.find((row) => row.amount_paid === 500)
      if (!ten) {
        throw new Error("no course")
      }
      for (let use = 0; use < 8; use += 1) {
        await redeem(ten)
      }
      const lefts = async () =>
        (await own())
          .toSorted((one_, other) => other.amount_paid - one_.amount_paid)
          .map((row) => row.items.map((item) => item.sessions_left))
      // The cream and its post: no session is touched.
      await refundPayment(api, owner.headers, order.id, 40 + SHIPPING)
      await withdrawn(order.id, 1)
      expect(await lefts()).toEqual([
        [2, 1],
        [3, 4],
      ])
      // Half of what the packages cost: of each item half, rounded down, and
      // no more than is unused.
      await refundPayment(api, owner.headers, order.id, 416.67)
      await withdrawn(order.id, 2)
      expect(await lefts()).toEqual([
        [0, 1],
        [2, 2],
      ])
      // The same refund told twice takes nothing twice.
      await sweep()
      expect(await lefts()).toEqual([
        [0, 1],
        [2, 2],
      ])
    })

    describe("an order of price 0", () => {
      const redeemsAndOwesNothing = async () => {
        const row = await one()
        expect(row).toMatchObject({
          amount_paid: 0,
          amount_owed: 0,
          sessions_left: 11,
        })
        await sweep()
        await redeem(row)
        expect(await one()).toMatchObject({ amount_owed: 0, sessions_left: 10 })
        expect(await quoteOf(row.id)).toMatchObject({
          amount_paid: 0,
          pro_rata_amount: 0,
          list_price_amount: 0,
        })
        for (const method of ["pro_rata", "list_price"]) {
          const refused = await refusal(
            post(row.id, "refund", { method, amount: 0, reason: "Test" })
          )
          expect([refused.status, refused.data.message]).toEqual([
            400,
            "Nothing is due for what is left of this package: its sessions stay.",
          ])
        }
        expect(await one()).toMatchObject({ sessions_left: 10 })
      }

      it("by a promotion of 100 %: sessions once, worth nothing", async () => {
        const order = await buy([{ variantId: course.variantId }], {
          promotion: "GIFT",
        })
        expect(order.total).toBe(0)
        await redeemsAndOwesNothing()
        await cancelOrder(api, owner.headers, order.id)
        await withdrawn(order.id, 1)
        expect(await one()).toMatchObject({ amount_owed: 0, sessions_left: 0 })
      })

      it("by a free package: sessions once, worth nothing", async () => {
        const free = await createVirtualProduct(getContainer(), shop, {
          title: "Welcome",
          price: 0,
        })
        await service().definePackages([
          {
            variant_id: free.variantId,
            items: [
              { service_id: facial.serviceId, sessions: 10 },
              { service_id: facial.serviceId, sessions: 1, bonus: true },
            ],
          },
        ])
        const order = await buy([{ variantId: free.variantId }])
        expect(order.total).toBe(0)
        await redeemsAndOwesNothing()
      })
    })

    describe("when the payment fails", () => {
      it("at the capture: the sessions are there, and no money can be paid back", async () => {
        const payments = vendor()
        if (!captures(payments)) {
          throw new Error("Medusa keeps its payment providers elsewhere")
        }
        broken = jest
          .spyOn(payments, "capturePayment")
          .mockRejectedValue(new Error("The card was declined."))
        const order = await buy([{ variantId: course.variantId }])
        const row = await one()
        await expect(
          capturePayment(api, owner.headers, order.id)
        ).rejects.toThrow()
        broken.mockRestore()
        await sweep()
        expect(await one()).toMatchObject({
          sessions_left: 11,
          amount_owed: 500,
        })
        expect((await redeem(row)).status).toBe(201)
        // Quoted is what the sessions are worth; paid back what was received.
        expect((await quoteOf(row.id)).pro_rata_amount).toBe(450)
        const refused = await refusal(
          post(row.id, "refund", {
            method: "pro_rata",
            amount: 450,
            reason: "Test",
          })
        )
        expect([refused.status, refused.data.message]).toEqual([
          400,
          "No payment of this order has so much left to pay back: 0 at most.",
        ])
        expect(await one()).toMatchObject({ sessions_left: 10 })
        // Captured later, and it is as if nothing had been.
        await capturePayment(api, owner.headers, order.id)
        await post(row.id, "refund", {
          method: "pro_rata",
          amount: 450,
          reason: "Test",
        })
        expect(await paidBack(order.id)).toBe(450)
        expect(await one()).toMatchObject({ sessions_left: 0, amount_owed: 0 })
      })

      it("at the capture, for good: canceling takes back what is unused", async () => {
        const payments = vendor()
        if (!captures(payments)) {
          throw new Error("Medusa keeps its payment providers elsewhere")
        }
        broken = jest
          .spyOn(payments, "capturePayment")
          .mockRejectedValue(new Error("The card was declined."))
        const order = await buy([{ variantId: course.variantId }])
        await redeem(await one())
        await expect(
          capturePayment(api, owner.headers, order.id)
        ).rejects.toThrow()
        broken.mockRestore()
        await cancelOrder(api, owner.headers, order.id)
        await withdrawn(order.id, 1)
        expect(await one()).toMatchObject({ sessions_left: 0, amount_owed: 0 })
        expect(await paidBack(order.id)).toBe(0)
      })

      it("at the checkout: there is no order, and no sessions, whoever looks meanwhile", async () => {
        const payments = vendor()
        if (!authorises(payments)) {
          throw new Error("Medusa keeps its payment providers elsewhere")
        }
        broken = jest
          .spyOn(payments, "authorizePayment")
          .mockImplementation(async () => {
            // The order is in its table by now, and may yet be gone again.
            await sweep()
            throw new Error("The card was declined.")
          })
        // Medusa answers with the cart.
        expect(await buy([{ variantId: course.variantId }])).toBeUndefined()
        expect(broken).toHaveBeenCalledTimes(1)
        broken.mockRestore()
        await sweep()
        expect(await own()).toEqual([])
        expect(await service().listEntitlements({})).toEqual([])
      })
    })

    it("an order that is told three times is granted once", async () => {
      const order = await buy([{ variantId: course.variantId, quantity: 2 }])
      const before = await owned(2)
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      for (const _ of [1, 2]) {
        const granted = jest.spyOn(service(), "postGrants")
        await bus.emit({ name: "order.placed", data: { id: order.id } })
        await called(granted)
      }
      await sweep()
      expect(await own()).toEqual(before)
    })

    it("what was sold is used, quoted and paid back when its variant and service are gone", async () => {
      const order = await buy([{ variantId: course.variantId }])
      await capturePayment(api, owner.headers, order.id)
      const row = await one()
      await deleteProductVariantsWorkflow(getContainer()).run({
        input: { ids: [course.variantId] },
      })
      expect((await redeem(row)).status).toBe(201)
      await api.delete(`/admin/services/${facial.serviceId}`, owner.headers)
      await deleteProductsWorkflow(getContainer()).run({
        input: { ids: [facial.productId, course.productId] },
      })
      expect((await redeem(row)).status).toBe(201)
      expect(await one()).toMatchObject({
        title: "Facial, course of ten",
        sessions_left: 9,
        amount_owed: 400,
        items: [{ title: "Facial" }, { title: "Facial" }],
      })
      expect(await quoteOf(row.id)).toMatchObject({
        pro_rata_amount: 400,
        list_price_amount: 340,
        lines: [{ title: "Facial", used: 2 }, { title: "Facial" }],
      })
      await post(row.id, "refund", {
        method: "list_price",
        amount: 340,
        reason: "Moves away",
      })
      expect(await paidBack(order.id)).toBe(340)
      expect(await one()).toMatchObject({ sessions_left: 0, amount_owed: 0 })
    })
  },
})
