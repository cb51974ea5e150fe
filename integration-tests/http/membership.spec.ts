import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { systemActor } from "../../src/shared/actor"
import {
  accruePointsWorkflow,
  adjustPointsWorkflow,
} from "../../src/workflows/membership"
import { membershipSweeps } from "../../src/workflows/membership/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  cancelOrder,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let facial: { productId: string; variantId: string }
    let course: { productId: string; variantId: string }
    let serum: { productId: string; variantId: string }

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey)
      const product = (title: string, price: number) =>
        createVirtualProduct(container, shop, { title, price })
      facial = await product("Facial", 80.5)
      course = await product("Facial, course of ten", 500)
      serum = await product("Serum", 60)
      const catalogue = container.resolve(SERVICE_PACKAGE_MODULE)
      const card = await catalogue.createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      await catalogue.definePackages([
        {
          variant_id: course.variantId,
          items: [{ service_id: card.id, sessions: 10 }],
        },
      ])
    })

    /** A facial and a serum: 140.50 dollars, 80.5 + 120 points. */
    const buy = (buyer = customer.headers) =>
      placeOrder(api, shop, buyer, [
        { variantId: facial.variantId },
        { variantId: serum.variantId },
      ])

    /** Signed points by kind, in the order they were written. */
    const ledger = async (orderId: string): Promise<[string, number][]> => {
      const entries = await service().listPointsEntries(
        { order_id: orderId },
        { order: { sequence: "ASC" } }
      )
      return entries.map((entry) => [entry.kind, entry.points])
    }
    const ledgerOf = (orderId: string, entries: number) =>
      eventually(
        () => ledger(orderId),
        (rows) => rows.length >= entries
      )
    const sources = (orderId: string) =>
      service().listPointsSources(
        { order_id: orderId },
        { order: { source_id: "ASC" } }
      )
    const sourcesOf = (orderId: string, count: number) =>
      eventually(
        () => sources(orderId),
        (rows) => rows.length >= count
      )

    const sweep = (name: string) => {
      const found = membershipSweeps.find((one) => one.name === name)
      if (!found) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, name)
      }
      return runSweep(getContainer(), found, {
        since: new Date(Date.now() - 3_600_000),
        now: new Date(),
      })
    }

    /** As if the events of an order had never arrived. */
    const lose = async (orderId: string) => {
      const entries = await service().listPointsEntries({ order_id: orderId })
      await service().undoMovements({
        sources: (await sources(orderId)).map(({ source_type, source_id }) => ({
          source_type,
          source_id,
        })),
        earned_ids: entries.map((entry) => entry.id),
        reversed_ids: [],
        returned_ids: [],
      })
      expect(await ledger(orderId)).toEqual([])
    }

    describe("earning", () => {
      it("earns by kind when the payment is captured, not before", async () => {
        const order = await placeOrder(api, shop, customer.headers, [
          { variantId: facial.variantId },
          { variantId: course.variantId },
          { variantId: serum.variantId, quantity: 2 },
        ])
        expect(await ledger(order.id)).toEqual([])
        await capturePayment(api, admin.headers, order.id)
        expect(await ledgerOf(order.id, 1)).toEqual([["accrue", 820]])
        const [basis] = await service().listEarningBases({
          order_id: order.id,
        })
        expect(basis).toMatchObject({
          order_total: 700.5,
          full_points: 820.5,
          multiplier_percent: 100,
        })
        const [lot] = await service().listPointsEntries({ order_id: order.id })
        const days = (from: Date, to: Date) =>
          (to.getTime() - from.getTime()) / 86_400_000
        expect(lot && days(lot.occurred_at, lot.available_at)).toBe(14)
        expect(lot?.expires_at && days(lot.available_at, lot.expires_at)).toBe(
          365
        )
      })

      it("earns for parts of a payment what it earns for the whole", async () => {
        const order = await buy()
        await capturePayment(api, admin.headers, order.id, 100)
        expect(await ledgerOf(order.id, 1)).toEqual([["accrue", 142]])
        await capturePayment(api, admin.headers, order.id, 40.5)
        expect(await ledgerOf(order.id, 2)).toEqual([
          ["accrue", 142],
          ["accrue", 58],
        ])
      })

      it("earns for what is paid after discounts, without tax", async () => {
        const container = getContainer()
        const { result: regions } = await createRegionsWorkflow(container).run({
          input: {
            regions: [
              {
                name: "Taxed",
                currency_code: "usd",
                countries: ["us"],
                payment_providers: ["pp_system_default"],
              },
            ],
          },
        })
        await createTaxRegionsWorkflow(container).run({
          input: [
            {
              country_code: "us",
              provider_id: "tp_system",
              default_tax_rate: { name: "Sales", code: "sales", rate: 10 },
            },
          ],
        })
        await createPromotionsWorkflow(container).run({
          input: {
            promotionsData: [
              {
                code: "TWENTY",
                type: "standard",
                status: "active",
                is_automatic: true,
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 20,
                  currency_code: "usd",
                },
              },
            ],
          },
        })
        const order = await placeOrder(
          api,
          shop,
          customer.headers,
          [{ variantId: facial.variantId }, { variantId: serum.variantId }],
          {
            region_id: regions[0]?.id ?? "",
            shipping_address: { country_code: "us" },
          }
        )
        // (80.50 + 60) less a fifth, plus a tenth.
        expect(order.total).toBe(123.64)
        await capturePayment(api, admin.headers, order.id)
        // 64.40 at 1 and 48 at 2 make 160.4.
        expect(await ledgerOf(order.id, 1)).toEqual([["accrue", 160]])
        await refundPayment(api, admin.headers, order.id, 61.82)
        expect(await ledgerOf(order.id, 2)).toEqual([
          ["accrue", 160],
          ["reverse", -80],
        ])
      })

      it("earns once when the event comes again, also at once", async () => {
        const bus = getContainer().resolve(Modules.EVENT_BUS)
        const told: unknown[] = []
        bus.subscribe(
          "balm_points.earned",
          async ({ data }) => {
            told.push(data)
          },
          { subscriberId: "balm-test-points-earned" }
        )
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await ledgerOf(order.id, 1)
        const [source] = await sources(order.id)
        const id = source?.source_id ?? ""
        await bus.emit({ name: "payment.capture.created", data: { id } })
        await Promise.all(
          Array.from({ length: 8 }, () =>
            accruePointsWorkflow(getContainer()).run({
              input: { capture_ids: [id, id] },
            })
          )
        )
        expect(await ledger(order.id)).toEqual([["accrue", 200]])
        const [entry] = await service().listPointsEntries({
          order_id: order.id,
        })
        expect(told).toEqual([{ id: entry?.id }])
      })

      it("invents no member for a walk-in", async () => {
        const order = await buy(shop.headers)
        await capturePayment(api, admin.headers, order.id)
        const [source] = await sourcesOf(order.id, 1)
        expect(source).toMatchObject({
          source_type: "capture",
          outcome: "no_customer",
          amount: 140.5,
        })
        expect(await service().listMembers({})).toEqual([])
        expect(await sweep("balm-accrue-points")).toEqual({
          repaired: 0,
          failed: 0,
        })
      })

      it("earns nothing in a currency without a rate", async () => {
        const euros = await createShop(getContainer(), "eur")
        const cream = await createVirtualProduct(getContainer(), euros, {
          title: "Cream",
          price: 30,
        })
        const buyer = await createCustomer(getContainer(), euros.publishableKey)
        const order = await placeOrder(api, euros, buyer.headers, [
          { variantId: cream.variantId },
        ])
        await capturePayment(api, admin.headers, order.id)
        const [source] = await sourcesOf(order.id, 1)
        expect(source?.outcome).toBe("no_rate")
        await refundPayment(api, admin.headers, order.id, 10)
        await sourcesOf(order.id, 2)
        expect(await ledger(order.id)).toEqual([])
        expect(await service().listMembers({})).toEqual([])
      })
    })

    describe("reversing", () => {
      it("takes back pro rata, and ends at what is left of the payment", async () => {
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await ledgerOf(order.id, 1)
        await refundPayment(api, admin.headers, order.id, 40.5)
        expect(await ledgerOf(order.id, 2)).toEqual([
          ["accrue", 200],
          ["reverse", -58],
        ])
        await refundPayment(api, admin.headers, order.id, 100)
        expect(await ledgerOf(order.id, 3)).toEqual([
          ["accrue", 200],
          ["reverse", -58],
          ["reverse", -142],
        ])
      })

      it("leaves a canceled order at nothing, paid or not", async () => {
        const paid = await buy()
        await capturePayment(api, admin.headers, paid.id)
        await ledgerOf(paid.id, 1)
        await cancelOrder(api, admin.headers, paid.id)
        await sourcesOf(paid.id, 3)
        expect(await ledgerOf(paid.id, 2)).toEqual([
          ["accrue", 200],
          ["reverse", -200],
        ])

        const unpaid = await buy()
        await cancelOrder(api, admin.headers, unpaid.id)
        const [source] = await sourcesOf(unpaid.id, 1)
        expect(source).toMatchObject({
          source_type: "cancellation",
          outcome: "counted",
        })
        expect(await ledger(unpaid.id)).toEqual([])
      })
    })

    describe("loss", () => {
      it("finds lost captures and refunds by the sweeps, once", async () => {
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await refundPayment(api, admin.headers, order.id, 40.5)
        await sourcesOf(order.id, 2)
        await lose(order.id)
        const one = { repaired: 1, failed: 0 }
        expect(await sweep("balm-reverse-points")).toEqual(one)
        expect(await ledger(order.id)).toEqual([])
        expect(await sweep("balm-accrue-points")).toEqual(one)
        expect(await ledger(order.id)).toEqual([["accrue", 142]])
        const none = { repaired: 0, failed: 0 }
        expect(await sweep("balm-accrue-points")).toEqual(none)
        expect(await sweep("balm-reverse-points")).toEqual(none)
      })

      it("finds a lost cancellation by the sweep, once", async () => {
        const order = await buy()
        await cancelOrder(api, admin.headers, order.id)
        await sourcesOf(order.id, 1)
        await lose(order.id)
        expect(await sweep("balm-reverse-canceled-points")).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect(await sources(order.id)).toHaveLength(1)
        expect(await sweep("balm-reverse-canceled-points")).toEqual({
          repaired: 0,
          failed: 0,
        })
      })

      it("leaves nothing behind when a later step fails", async () => {
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await ledgerOf(order.id, 1)
        const [source] = await sources(order.id)
        await lose(order.id)
        const workflow = accruePointsWorkflow(getContainer())
        workflow.appendAction("throw", "balm-post-points-as-step", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: { capture_ids: [source?.source_id ?? ""] },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await ledger(order.id)).toEqual([])
        expect(await sources(order.id)).toEqual([])
        expect(await sweep("balm-accrue-points")).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect(await ledger(order.id)).toEqual([["accrue", 200]])
      })
    })

    /** A paid order whose 200 points are usable at once. */
    const earnAtOnce = async () => {
      await api.post(
        "/admin/balm-settings",
        { values: { "membership.pending_days": 0 } },
        admin.headers
      )
      const order = await buy()
      await capturePayment(api, admin.headers, order.id)
      await ledgerOf(order.id, 1)
      const { data } = await api.get(
        `/admin/members?customer_id=${customer.entity.id}`,
        admin.headers
      )
      return { order, id: String(data.members[0].id) }
    }

    describe("the customer's own", () => {
      const points = async (query = "") =>
        (await api.get(`/store/customers/me/points${query}`, customer.headers))
          .data
      const membership = async () =>
        (await api.get("/store/customers/me/membership", customer.headers)).data

      it("membership: nothing, then pending, then usable points", async () => {
        const nothing = {
          tier: null,
          next: null,
          points: { balance: 0, pending: 0, expiring_soon: 0, lifetime: 0 },
        }
        expect(await membership()).toEqual({ membership: nothing })
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await ledgerOf(order.id, 1)
        expect((await membership()).membership.points).toEqual({
          ...nothing.points,
          pending: 200,
          lifetime: 200,
        })
        await earnAtOnce()
        expect(await membership()).toEqual({
          membership: {
            tier: null,
            next: null,
            points: {
              balance: 200,
              pending: 200,
              expiring_soon: 0,
              lifetime: 400,
            },
          },
        })
      })

      it("points: newest first, each in words, in both languages", async () => {
        expect(await points()).toEqual({
          points: [],
          count: 0,
          offset: 0,
          limit: 20,
        })
        const { order, id } = await earnAtOnce()
        await api.post(
          `/admin/members/${id}/points`,
          { points: 5, reason: "Waited long, complained" },
          { headers: { ...admin.headers.headers, "idempotency-key": "k1" } }
        )
        await refundPayment(api, admin.headers, order.id, 40.5)
        await ledgerOf(order.id, 2)
        const { data } = await api.get(
          `/admin/orders/${order.id}?fields=display_id`,
          admin.headers
        )
        const number = String(data.order.display_id)
        const page = await points()
        expect(page.count).toBe(3)
        const titles = ["Facial and 1 more", "Serum and 1 more"].map(
          (items) => `${items} of \\d+ \\w+, order #${number}`
        )
        expect(
          page.points.map((line: { points: number; reason: string }) => [
            line.points,
            line.reason,
          ])
        ).toEqual([
          [-58, `Refund of order #${number}`],
          [5, "Corrected by the store"],
          [200, expect.stringMatching(new RegExp(titles.join("|")))],
        ])
        expect(page.points[2]).toMatchObject({
          kind: "accrue",
          status: "posted",
          order_id: order.id,
          order_display_id: Number(number),
        })
        expect(Object.keys(page.points[1])).not.toEqual(
          expect.arrayContaining(["note"])
        )
        const chinese = await points("?locale=zh-CN&limit=1&offset=1")
        expect(chinese).toMatchObject({
          points: [{ reason: "门店调整" }],
          count: 3,
          offset: 1,
          limit: 1,
        })
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(customer.entity.id, { metadata: { locale: "zh" } })
        const [newest] = (await points("?limit=1")).points
        expect(newest.reason).toBe(`订单 #${number} 退款`)
      })

      it("is for who is signed in, and for sound queries", async () => {
        for (const path of ["membership", "points"]) {
          const { status } = await failure(
            api.get(`/store/customers/me/${path}`, shop.headers)
          )
          expect(status).toBe(401)
        }
        for (const query of ["limit=101", "offset=-1", "order=id", "no=1"]) {
          const { status } = await failure(points(`?${query}`))
          expect([query, status]).toEqual([query, 400])
        }
      })
    })

    describe("for staff", () => {
      const adjust = (id: string, body: object, key?: string) =>
        api.post(`/admin/members/${id}/points`, body, {
          headers: {
            ...admin.headers.headers,
            ...(key && { "idempotency-key": key }),
          },
        })

      it("lists members and finds them by customer", async () => {
        const { id } = await earnAtOnce()
        const list = async (query: string) =>
          (await api.get(`/admin/members?${query}`, admin.headers)).data
        const member = {
          id,
          customer_id: customer.entity.id,
          customer: {
            id: customer.entity.id,
            email: customer.entity.email,
            first_name: "Lin",
            last_name: "Yi",
            phone: null,
            erased_at: null,
          },
          tier: null,
          points: {
            balance: 200,
            pending: 0,
            expiring_soon: 0,
            lifetime: 200,
          },
          created_at: expect.any(String),
        }
        const found = { members: [member], count: 1, offset: 0, limit: 20 }
        expect(await list("order=created_at")).toEqual(found)
        expect(await list("q=lin%20yi")).toEqual(found)
        expect(await list("q=%25")).toMatchObject({ members: [], count: 0 })
        const one = await api.get(`/admin/members/${id}`, admin.headers)
        expect(one.data).toEqual({
          member,
          tier_standing: {
            tier: null,
            review_at: null,
            held_until: null,
            next: null,
          },
        })
        const stranger = api.get("/admin/members/bmem_none", admin.headers)
        expect(await failure(stranger)).toEqual({
          status: 404,
          message: "No member bmem_none: look it up in the list of members.",
        })
        expect((await failure(api.get("/admin/members"))).status).toBe(401)
        const bad = api.get("/admin/members?order=email", admin.headers)
        expect((await failure(bad)).status).toBe(400)
      })

      it("corrects points once per key, with a note for the store", async () => {
        const { id } = await earnAtOnce()
        const body = { points: -50, reason: "Given twice by mistake" }
        for (const _ of ["once", "twice"]) {
          const { data } = await adjust(id, body, "key-1")
          expect(data.member.points).toMatchObject({
            balance: 150,
            lifetime: 200,
          })
        }
        const ledger = await api.get(
          `/admin/members/${id}/points?locale=zhCN`,
          admin.headers
        )
        expect(ledger.data.count).toBe(2)
        expect(ledger.data.points[0]).toMatchObject({
          kind: "adjust",
          points: -50,
          reason: "门店调整",
          note: "Given twice by mistake",
          actor_id: admin.entity.id,
          total_after: 150,
        })
        expect(
          await failure(adjust(id, { ...body, points: -51 }, "key-1"))
        ).toMatchObject({ status: 422 })
        expect(
          await failure(adjust(id, { ...body, points: -151 }, "key-2"))
        ).toEqual({
          status: 400,
          message: `Member ${id} has 150 points to use: 151 cannot be taken.`,
        })
        expect((await failure(adjust(id, body))).message).toContain(
          "Idempotency-Key"
        )
        for (const fault of [
          { points: 0 },
          { points: 1.5 },
          { points: 100_001 },
          { reason: "x" },
          { extra: 1 },
        ]) {
          const { status } = await failure(
            adjust(id, { ...body, ...fault }, "key-3")
          )
          expect([fault, status]).toEqual([fault, 400])
        }
        expect((await failure(adjust("bmem_none", body, "key-4"))).status).toBe(
          404
        )
        const keyed = { headers: { "idempotency-key": "key-5" } }
        const anonymous = api.post(`/admin/members/${id}/points`, body, keyed)
        expect((await failure(anonymous)).status).toBe(401)
      })

      it("corrects nothing when a later step fails", async () => {
        const { id } = await earnAtOnce()
        const workflow = adjustPointsWorkflow(getContainer())
        workflow.appendAction("throw", "balm-adjust-points", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            member_id: id,
            points: 10,
            reason: "Sorry",
            actor: systemActor("test"),
            role: "system",
            idempotency_key: "key-1",
            occurred_at: "2026-03-07T15:00:00.000Z",
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        const entries = await service().listPointsEntries({ member_id: id })
        expect(entries.map((entry) => entry.points)).toEqual([200])
      })
    })
  },
})
