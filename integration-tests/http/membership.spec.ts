import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { accruePointsWorkflow } from "../../src/workflows/membership"
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

      it("earns once when the event comes again, also at once", async () => {
        const order = await buy()
        await capturePayment(api, admin.headers, order.id)
        await ledgerOf(order.id, 1)
        const [source] = await sources(order.id)
        const id = source?.source_id ?? ""
        await getContainer()
          .resolve(Modules.EVENT_BUS)
          .emit({ name: "payment.capture.created", data: { id } })
        await Promise.all(
          Array.from({ length: 8 }, () =>
            accruePointsWorkflow(getContainer()).run({
              input: { capture_ids: [id, id] },
            })
          )
        )
        expect(await ledger(order.id)).toEqual([["accrue", 200]])
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
  },
})
