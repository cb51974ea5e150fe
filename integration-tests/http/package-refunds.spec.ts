import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { readRefundablePayments } from "../../src/reads/payment/order-payments"
import { settleRefundsWorkflow } from "../../src/workflows/service-package"
import { servicePackageSweeps } from "../../src/workflows/service-package/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  refundPayment,
  refusal,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let desk: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let friend: SignedIn<CustomerDTO>
    let course: string
    let serum: string
    let keys = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const key = () => `key-${(keys += 1)}`

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      owner = await createAdmin(container, { role: "owner" })
      desk = await createAdmin(container, { role: "front_desk" })
      await api.get("/admin/entitlements", owner.headers)
      customer = await createCustomer(container, shop.publishableKey)
      friend = await createCustomer(container, shop.publishableKey)
      const facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 80,
      })
      const treatment = await service().createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      course = (
        await createVirtualProduct(container, shop, {
          title: "Facial, course of ten",
          price: 500,
        })
      ).variantId
      serum = (
        await createVirtualProduct(container, shop, {
          title: "Serum",
          price: 60,
        })
      ).variantId
      await service().definePackages([
        {
          variant_id: course,
          validity_days: 365,
          validity_from: "purchase",
          usable_by: "owner",
          transferable: true,
          freezable: true,
          items: [
            {
              kind: "service",
              service_id: treatment.id,
              category_id: null,
              variant_id: null,
              sessions: 10,
              bonus: false,
              price_weight: null,
            },
            {
              kind: "service",
              service_id: treatment.id,
              category_id: null,
              variant_id: null,
              sessions: 1,
              bonus: true,
              price_weight: null,
            },
          ],
        },
      ])
    })

    /** Buys courses and a serum, and pays; answers what was granted. */
    const buy = async (quantity = 1) => {
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId: course, quantity },
        { variantId: serum },
      ])
      await capturePayment(api, owner.headers, order.id)
      const rows = await eventually(
        () =>
          service().listEntitlements(
            { order_id: order.id },
            { relations: ["items"], order: { unit_index: "ASC" } }
          ),
        (found) => found.length === quantity
      )
      return rows.map((row) => ({
        id: row.id,
        order_id: order.id,
        item: row.items.find(({ bonus }) => !bonus)?.id ?? "",
      }))
    }
    const one = async () => {
      const [row] = await buy()
      return row ?? { id: "", order_id: "", item: "" }
    }
    const post = (
      id: string,
      action: string,
      body: object,
      { by = owner, idempotency = key() } = {}
    ) =>
      api.post(`/admin/entitlements/${id}/${action}`, body, {
        headers: { ...by.headers.headers, "idempotency-key": idempotency },
      })
    const use = async (id: string, item: string, times: number) => {
      for (let time = 0; time < times; time += 1) {
        await post(id, "redeem", { item_id: item })
      }
    }
    const quoteOf = async (id: string) =>
      (await api.get(`/admin/entitlements/${id}/refund-quote`, owner.headers))
        .data.refund_quote
    const look = async (id: string) =>
      (await api.get(`/admin/entitlements/${id}`, owner.headers)).data
        .entitlement
    /** What Medusa has paid back of an order. */
    const refundedOf = async (orderId: string): Promise<number> => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: { amount: string | null }[] }>(
          `select sum(r.amount) as amount from refund r
             join payment p on p.id = r.payment_id
             join order_payment_collection l
               on l.payment_collection_id = p.payment_collection_id
            where l.order_id = ? and r.deleted_at is null`,
          [orderId]
        )
      return Number(rows[0]?.amount ?? 0)
    }
    const sweep = async (name: string, now = new Date()) => {
      for (const found of servicePackageSweeps) {
        if (found.name === name) {
          await runSweep(getContainer(), found, { since: new Date(0), now })
        }
      }
    }
    /** The event of a refund has been dealt with. */
    const settled = (orderId: string, refunds: number) =>
      eventually(
        () =>
          service().listEntitlementSources({
            order_id: orderId,
            source_type: "refund",
          }),
        (rows) => rows.length === refunds
      )

    it("quotes both ways, to the desk and to the customer alike", async () => {
      const { id, item } = await one()
      await use(id, item, 3)
      const quote = await quoteOf(id)
      expect(quote).toMatchObject({
        currency_code: "usd",
        amount_paid: 500,
        pro_rata_amount: 350,
        list_price_amount: 260,
        cooling_off: false,
        lines: [
          {
            title: "Facial",
            bonus: false,
            sessions: 10,
            used: 3,
            left: 7,
            amount_paid: 500,
            list_price: 80,
            used_pro_rata_amount: 150,
            used_list_price_amount: 240,
            amount_owed: 350,
          },
          { bonus: true, left: 1, amount_owed: 0, used_list_price_amount: 0 },
        ],
      })
      const path = `/store/customers/me/packages/${id}/refund-quote`
      const own = await api.get(path, customer.headers)
      expect(own.data.refund_quote).toEqual(quote)
      expect((await refusal(api.get(path, friend.headers))).status).toBe(404)
    })

    it("pays back through Medusa and withdraws the sessions, once per key", async () => {
      const [sold, other] = await buy(2)
      const { id = "", order_id = "", item = "" } = sold ?? {}
      await use(id, item, 3)
      const body = { method: "pro_rata", amount: 350, reason: "Moves away" }
      const first = await post(id, "refund", body, { idempotency: "once" })
      expect(first.status).toBe(201)
      expect(first.data.entitlement).toMatchObject({
        sessions_left: 0,
        amount_owed: 0,
      })
      expect(await refundedOf(order_id)).toBe(350)
      const again = await post(id, "refund", body, { idempotency: "once" })
      expect([again.status, again.data.refund]).toEqual([
        200,
        first.data.refund,
      ])
      expect(await refundedOf(order_id)).toBe(350)
      await settled(order_id, 1)
      await sweep("balm-withdraw-refunded-entitlements")
      // The money was for this package: the other one keeps its sessions.
      expect((await look(other?.id ?? "")).sessions_left).toBe(11)
      const [row] = await service().listEntitlementRefunds({
        entitlement_id: id,
      })
      expect(row).toMatchObject({ state: "paid", amount: 350, kept: 0 })
      expect(row?.refund_id).not.toBeNull()
    })

    it("an ordinary refund afterwards counts for what is left of the order", async () => {
      const [sold, other] = await buy(2)
      const { id = "", order_id = "" } = sold ?? {}
      await post(id, "refund", {
        method: "full",
        amount: 500,
        reason: "Changed her mind",
      })
      await settled(order_id, 1)
      // 60 for the serum, 250 for half of the other course.
      await refundPayment(api, owner.headers, order_id, 310)
      await settled(order_id, 2)
      expect((await look(other?.id ?? "")).sessions_left).toBe(6)
    })

    it("at list price the store keeps the discount of the course", async () => {
      const { id, order_id, item } = await one()
      await use(id, item, 3)
      await post(id, "refund", {
        method: "list_price",
        amount: 260,
        reason: "Moves away",
      })
      expect(await refundedOf(order_id)).toBe(260)
      const [row] = await service().listEntitlementRefunds({
        entitlement_id: id,
      })
      expect(row).toMatchObject({ amount: 260, kept: 90 })
    })

    it("gives the sessions back where the money cannot be paid", async () => {
      const { id, order_id } = await one()
      const payments = getContainer().resolve(Modules.PAYMENT)
      const broken = jest
        .spyOn(payments, "refundPayment")
        .mockRejectedValueOnce(new Error("The bank is down."))
      await expect(
        post(id, "refund", { method: "full", amount: 500, reason: "Mind" })
      ).rejects.toThrow()
      broken.mockRestore()
      expect(await look(id)).toMatchObject({
        sessions_left: 11,
        amount_owed: 500,
      })
      expect(await refundedOf(order_id)).toBe(0)
      // And can be asked for again.
      await post(id, "refund", { method: "full", amount: 500, reason: "Mind" })
      expect(await refundedOf(order_id)).toBe(500)
    })

    it("ends what a dead process left, by what Medusa has on its books", async () => {
      const { id, order_id } = await one()
      const [payment] = await readRefundablePayments(getContainer(), order_id)
      const payment_id = payment?.id ?? ""
      const withdraw = (idempotency_key: string) =>
        service().withdrawForRefund({
          entitlement_id: id,
          method: "full",
          amount: "500",
          payments: [{ id: payment_id, refundable: "560" }],
          cooling_off_days: 7,
          reason: "Test",
          actor_id: owner.entity.id,
          idempotency_key,
          now: new Date(),
        })
      const unpaid = await withdraw("dead-1")
      // Too early: somebody may be paying it this moment.
      await sweep("balm-settle-refunds")
      expect((await look(id)).sessions_left).toBe(0)
      const settle = (refundId: string) =>
        settleRefundsWorkflow(getContainer()).run({
          input: {
            refund_ids: [refundId],
            now: new Date().toISOString(),
          },
        })
      await Promise.all([settle(unpaid.refund.id), settle(unpaid.refund.id)])
      expect((await look(id)).sessions_left).toBe(11)

      const paid = await withdraw("dead-2")
      await getContainer()
        .resolve(Modules.PAYMENT)
        .refundPayment({
          payment_id,
          amount: 500,
          note: `Unused sessions paid back (${paid.refund.id})`,
        })
      await settle(paid.refund.id)
      expect((await look(id)).sessions_left).toBe(0)
      const rows = await service().listEntitlementRefunds(
        { entitlement_id: id },
        { order: { idempotency_key: "ASC" } }
      )
      expect(rows.map(({ state }) => state)).toEqual(["failed", "paid"])
    })

    it("of two refunds and a redemption at once, each session goes one way", async () => {
      const { id, order_id, item } = await one()
      const answers = await Promise.allSettled([
        post(id, "refund", { method: "pro_rata", amount: 500, reason: "One" }),
        post(id, "redeem", { item_id: item }),
        post(id, "refund", { method: "pro_rata", amount: 500, reason: "Two" }),
      ])
      const [one1, used, two] = answers.map(
        ({ status }) => status === "fulfilled"
      )
      expect([one1, two].filter(Boolean).length).toBeLessThanOrEqual(1)
      const refunded = await refundedOf(order_id)
      const { sessions_left, amount_owed } = await look(id)
      // Either the session was used first, and the quote was another one.
      expect([refunded, sessions_left, amount_owed, used]).toEqual(
        one1 || two ? [500, 0, 0, false] : [0, 10, 450, true]
      )
    })

    it("refuses what cannot be, with the reason, and changes nothing", async () => {
      const { id, item } = await one()
      const refund = (body: object, by = owner) =>
        refusal(post(id, "refund", { reason: "Test", ...body }, { by }))
      expect(
        (await refund({ method: "pro_rata", amount: 500 }, desk)).status
      ).toBe(403)
      expect(
        (await refund({ method: "pro_rata", amount: 499 })).data.message
      ).toContain("The quote has changed")
      expect((await refund({ method: "half", amount: 250 })).status).toBe(400)
      expect((await refund({ method: "full", amount: -1 })).status).toBe(400)
      await use(id, item, 1)
      expect(
        (await refund({ method: "full", amount: 500 })).data.message
      ).toContain("cooling-off")
      const { data } = await post(id, "transfer", {
        customer_id: friend.entity.id,
        items: [{ item_id: item, sessions: 2 }],
        reason: "Gift",
      })
      const given = await refusal(
        post(data.given.id, "refund", {
          method: "pro_rata",
          amount: 100,
          reason: "Test",
        })
      )
      expect(given.data.message).toContain("Another customer paid")
      expect((await look(id)).sessions_left).toBe(8)
    })
  },
})
