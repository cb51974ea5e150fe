import { MedusaError, Modules } from "@medusajs/framework/utils"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import {
  grantEntitlementsWorkflow,
  withdrawCanceledEntitlementsWorkflow,
} from "../../src/workflows/service-package"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import { servicePackageSweeps } from "../../src/workflows/service-package/sweeps"
import {
  balmIntegrationTestRunner,
  called,
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
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let course: { productId: string; variantId: string }
    let serum: { productId: string; variantId: string }

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey)
      course = await createVirtualProduct(container, shop, {
        title: "Facial, course of ten",
        price: 500,
      })
      serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 60,
      })
      const facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 60,
      })
      const card = await service().createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      await service().definePackages([
        {
          variant_id: course.variantId,
          validity_days: 365,
          items: [{ service_id: card.id, sessions: 10 }],
        },
      ])
    })

    const buy = (quantity = 1) =>
      placeOrder(api, shop, customer.headers, [
        { variantId: course.variantId, quantity },
        { variantId: serum.variantId },
      ])

    /** Signed sessions by kind, in the order they were written. */
    const ledger = async (orderId: string): Promise<[string, number][]> => {
      const entitlements = await service().listEntitlements({
        order_id: orderId,
      })
      const entries = await service().listSessionEntries(
        { entitlement_id: entitlements.map((row) => row.id) },
        { order: { id: "ASC" } }
      )
      return entries.map((entry) => [entry.kind, entry.sessions])
    }
    const ledgerOf = (orderId: string, entries: number) =>
      eventually(
        () => ledger(orderId),
        (rows) => rows.length >= entries
      )

    const sweep = (name: string) => {
      const found = servicePackageSweeps.find((one) => one.name === name)
      if (!found) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, name)
      }
      return runSweep(getContainer(), found, {
        since: new Date(Date.now() - 3_600_000),
        now: new Date(),
      })
    }

    it("grants per line and unit when an order is placed", async () => {
      const order = await buy(2)
      expect(await ledgerOf(order.id, 2)).toEqual([
        ["grant", 10],
        ["grant", 10],
      ])
      const granted = await service().listEntitlements(
        { order_id: order.id },
        { order: { unit_index: "ASC" } }
      )
      expect(
        granted.map((row) => [row.customer_id, row.unit_index, row.amount_paid])
      ).toEqual([
        [customer.entity.id, 0, 500],
        [customer.entity.id, 1, 500],
      ])
    })

    it("grants once when the event is delivered again, also at once", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const granted = jest.spyOn(service(), "postGrants")
      await bus.emit({ name: "order.placed", data: { id: order.id } })
      await called(granted)
      await Promise.all(
        Array.from({ length: 8 }, () =>
          grantEntitlementsWorkflow(getContainer()).run({
            input: { order_ids: [order.id] },
          })
        )
      )
      expect(await ledger(order.id)).toEqual([["grant", 10]])
    })

    it("finds a lost order by the sweep, once", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      const [lost] = await service().listEntitlements({ order_id: order.id })
      await service().undoGrants({
        order_ids: [order.id],
        entitlement_ids: lost ? [lost.id] : [],
      })
      expect(await ledger(order.id)).toEqual([])
      expect(await sweep("balm-grant-entitlements")).toEqual({
        repaired: 1,
        failed: 0,
      })
      expect(await ledger(order.id)).toEqual([["grant", 10]])
      expect(await sweep("balm-grant-entitlements")).toEqual({
        repaired: 0,
        failed: 0,
      })
    })

    it("takes back unused sessions pro rata for a refund", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      await capturePayment(api, admin.headers, order.id)
      await refundPayment(api, admin.headers, order.id, 310)
      expect(await ledgerOf(order.id, 2)).toEqual([
        ["grant", 10],
        ["refund", -5],
      ])
      await refundPayment(api, admin.headers, order.id, 250)
      expect(await ledgerOf(order.id, 3)).toEqual([
        ["grant", 10],
        ["refund", -5],
        ["refund", -5],
      ])
    })

    it("takes back everything unused for a cancellation", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      await cancelOrder(api, admin.headers, order.id)
      expect(await ledgerOf(order.id, 2)).toEqual([
        ["grant", 10],
        ["refund", -10],
      ])
      await withdrawCanceledEntitlementsWorkflow(getContainer()).run({
        input: { order_ids: [order.id] },
      })
      expect(await ledger(order.id)).toHaveLength(2)
    })

    it("grants first when the cancellation overtakes the order", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      const [row] = await service().listEntitlements({ order_id: order.id })
      await service().undoGrants({
        order_ids: [order.id],
        entitlement_ids: row ? [row.id] : [],
      })
      await cancelOrder(api, admin.headers, order.id)
      expect(await ledgerOf(order.id, 2)).toEqual([
        ["grant", 10],
        ["refund", -10],
      ])
    })

    it("leaves nothing behind when a later step fails", async () => {
      const order = await buy()
      await ledgerOf(order.id, 1)
      const [row] = await service().listEntitlements({ order_id: order.id })
      await service().undoGrants({
        order_ids: [order.id],
        entitlement_ids: row ? [row.id] : [],
      })
      const workflow = grantEntitlementsWorkflow(getContainer())
      workflow.appendAction("throw", "balm-grant-entitlements", {
        invoke: () => {
          throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
        },
      })
      const { errors } = await workflow.run({
        input: { order_ids: [order.id] },
        throwOnError: false,
      })
      expect(errors).toHaveLength(1)
      expect(await ledger(order.id)).toEqual([])
      expect(
        await service().listEntitlementSources({ source_id: order.id })
      ).toEqual([])
    })

    describe("routes", () => {
      it("shows a customer what is left, and nobody else", async () => {
        const order = await buy()
        await ledgerOf(order.id, 1)
        const { data } = await api.get(
          "/store/customers/me/packages",
          customer.headers
        )
        expect(data).toMatchObject({ count: 1, offset: 0, limit: 20 })
        expect(data.packages[0]).toMatchObject({
          title: "Facial, course of ten",
          order_id: order.id,
          sessions_granted: 10,
          sessions_left: 10,
          items: [{ title: "Facial", sessions_left: 10 }],
          history: [{ kind: "grant", sessions: 10 }],
        })
        const other = await createCustomer(getContainer(), shop.publishableKey)
        expect(
          (await api.get("/store/customers/me/packages", other.headers)).data
            .packages
        ).toEqual([])
        expect(
          await failure(api.get("/store/customers/me/packages", shop.headers))
        ).toMatchObject({ status: 401 })
      })

      it("shows what can be bought", async () => {
        const services = await api.get("/store/services", shop.headers)
        expect(services.data.services).toMatchObject([
          {
            title: "Facial",
            duration_minutes: 60,
            prices: [{ amount: 60, currency_code: "usd" }],
          },
        ])
        const packages = await api.get("/store/service-packages", shop.headers)
        expect(packages.data).toMatchObject({
          count: 1,
          service_packages: [
            {
              title: "Facial, course of ten",
              sessions: 10,
              validity_days: 365,
              items: [{ title: "Facial", sessions: 10 }],
              prices: [{ amount: 500, currency_code: "usd" }],
            },
          ],
        })
      })

      it("lets staff describe a service and a package", async () => {
        const product = await createVirtualProduct(getContainer(), shop, {
          title: "Head massage",
          price: 40,
        })
        const created = await api.post(
          "/admin/services",
          { product_id: product.productId, duration_minutes: 30 },
          admin.headers
        )
        expect(created.status).toBe(201)
        const { service: card } = created.data
        expect(card).toMatchObject({
          product_id: product.productId,
          duration_minutes: 30,
          transition_minutes: 0,
        })
        const bundle = await createVirtualProduct(getContainer(), shop, {
          title: "Head massage, five",
          price: 180,
        })
        const packed = await api.post(
          "/admin/service-packages",
          {
            variant_id: bundle.variantId,
            items: [
              { service_id: card.id, sessions: 5 },
              { service_id: card.id, sessions: 1, bonus: true },
            ],
          },
          admin.headers
        )
        expect(packed.data.service_package.items).toHaveLength(2)
        const again = await failure(
          api.post(
            "/admin/services",
            { product_id: product.productId, duration_minutes: 45 },
            admin.headers
          )
        )
        expect(again.status).toBe(400)
        expect(again.message).toContain("already exists")
      })

      it.each([
        ["no sessions", { items: [] }],
        ["half a session", { items: [{ service_id: "x", sessions: 0.5 }] }],
        [
          "an unknown field",
          { items: [{ service_id: "x", sessions: 1 }], x: 1 },
        ],
      ])("refuses a package with %s and changes nothing", async (_, body) => {
        const before = await service().listPackages()
        const answer = await failure(
          api.post(
            "/admin/service-packages",
            { variant_id: serum.variantId, ...body },
            admin.headers
          )
        )
        expect(answer.status).toBe(400)
        expect(await service().listPackages()).toHaveLength(before.length)
      })

      it("names what does not exist", async () => {
        expect(
          await failure(
            api.post(
              "/admin/service-packages",
              {
                variant_id: serum.variantId,
                items: [{ service_id: "bserv_none", sessions: 1 }],
              },
              admin.headers
            )
          )
        ).toEqual({
          status: 404,
          message:
            "No service, category or variant bserv_none: look it up, it may have been deleted.",
        })
        expect(
          await failure(api.get("/admin/entitlements/bent_no", admin.headers))
        ).toMatchObject({ status: 404 })
        expect(
          await failure(
            api.get("/admin/entitlements?limit=1000", admin.headers)
          )
        ).toMatchObject({ status: 400 })
        expect(await failure(api.get("/admin/entitlements"))).toMatchObject({
          status: 401,
        })
      })

      it("finds an entitlement by order, by customer and by title", async () => {
        const order = await buy()
        await ledgerOf(order.id, 1)
        for (const filter of [
          `order_id=${order.id}`,
          `customer_id=${customer.entity.id}`,
          "q=course",
        ]) {
          const { data } = await api.get(
            `/admin/entitlements?${filter}`,
            admin.headers
          )
          expect(data.count).toBe(1)
          expect(data.entitlements[0].order_id).toBe(order.id)
        }
        const none = await api.get("/admin/entitlements?q=nails", admin.headers)
        expect(none.data.count).toBe(0)
      })
    })
  },
})
