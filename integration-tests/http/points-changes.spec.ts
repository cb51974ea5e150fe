import { MedusaError } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { replanPointsWorkflow } from "../../src/workflows/membership"
import { membershipSweeps } from "../../src/workflows/membership/sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  afterSale,
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createDespatch,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  pointsDifferences,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let staff: ReturnType<typeof afterSale>
    let facial: { productId: string; variantId: string }
    let serum: { productId: string; variantId: string }

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container)
      customer = await createCustomer(container, shop.publishableKey)
      facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 80,
      })
      serum = await createVirtualProduct(container, shop, {
        title: "Serum",
        price: 60,
      })
      await container.resolve(SERVICE_PACKAGE_MODULE).createServices({
        product_id: facial.productId,
        duration_minutes: 60,
      })
      staff = afterSale(
        api,
        admin.headers,
        await createDespatch(api, admin.headers, shop)
      )
    })

    /** Two serums and a facial, paid and handed over: 240 + 80 points. */
    const sell = async (): Promise<string> => {
      const { id } = await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId, quantity: 2 },
        { variantId: facial.variantId },
      ])
      await capturePayment(api, admin.headers, id)
      await settles(id, 320)
      return id
    }

    const pointsOf = async (orderId: string): Promise<number> => {
      const entries = await service().listPointsEntries({ order_id: orderId })
      return entries.reduce((sum, entry) => sum + entry.points, 0)
    }
    const settles = async (orderId: string, points: number) => {
      expect(
        await eventually(
          () => pointsOf(orderId),
          (now) => now === points
        )
      ).toBe(points)
    }
    const changes = async (orderId: string): Promise<string[]> =>
      (
        await service().listPointsSources({
          order_id: orderId,
          source_type: "change",
        })
      ).map((row) => row.source_id)

    const sweep = () => {
      const found = membershipSweeps.find(
        ({ name }) => name === "balm-replan-points"
      )
      if (!found) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, "the sweep")
      }
      return runSweep(getContainer(), found, {
        since: new Date(Date.now() - 3_600_000),
        now: new Date(),
      })
    }

    afterEach(async () => {
      expect(await pointsDifferences(getContainer())).toEqual([])
    })

    it("a returned line takes back what that line earned, with its money or without", async () => {
      const id = await sell()
      await staff.fulfil(id)
      await staff.giveBack(id, "Serum")
      await settles(id, 200)
      await refundPayment(api, admin.headers, id, 60)
      await staff.giveBack(id, "Serum", { damaged: true })
      await settles(id, 80)
      await refundPayment(api, admin.headers, id, 60)
      await eventually(
        () =>
          service().listPointsSources({ order_id: id, source_type: "refund" }),
        (refunds) => refunds.length === 2
      )
      await settles(id, 80)
      const { points } = (
        await api.get("/store/customers/me/points?locale=en", customer.headers)
      ).data
      expect(
        points.map((entry: { points: number; reason: string }) => [
          entry.points,
          entry.reason.replace(/ of \d+ \w+/, "").replace(/#\d+/, "#1"),
        ])
      ).toEqual([
        [-120, "Order #1 was changed"],
        [-120, "Order #1 was changed"],
        [320, "Facial and 1 more, order #1"],
      ])
    })

    it("counts what was paid after a discount, also for what comes back", async () => {
      await createPromotionsWorkflow(getContainer()).run({
        input: {
          promotionsData: [
            {
              code: "QUARTER",
              type: "standard",
              status: "active",
              is_automatic: true,
              application_method: {
                type: "percentage",
                target_type: "items",
                allocation: "across",
                value: 25,
                currency_code: "usd",
              },
            },
          ],
        },
      })
      const { id } = await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId, quantity: 2 },
        { variantId: facial.variantId },
      ])
      await capturePayment(api, admin.headers, id)
      await settles(id, 240)
      await staff.fulfil(id)
      await staff.giveBack(id, "Serum")
      await settles(id, 150)
    })

    it("an edit earns for what is added once that is paid, and takes away what is removed", async () => {
      const id = await sell()
      await staff.edit(id, {
        add: [{ variantId: facial.variantId }],
        quantities: { Serum: 1 },
      })
      // 120 + 80 + 80 for 220; 200 are paid, so all but 20 of the new facial.
      await settles(id, Math.floor((280 * 200) / 220))
    })

    it("an exchange gives the points of what was taken home", async () => {
      const id = await sell()
      await staff.fulfil(id)
      await staff.exchange(id, "Serum", facial.variantId)
      // 120 + 80 + 80 for 220, of which 200 are paid.
      await settles(id, Math.floor((280 * 200) / 220))
    })

    it("a claim takes back what was earned on what was no good, until it is called off", async () => {
      const id = await sell()
      await staff.fulfil(id)
      const claim = await staff.claim(id, "Serum")
      await settles(id, 200)
      // Medusa tells nobody that a claim was called off.
      await staff.cancelClaim(claim)
      expect(await sweep()).toEqual({ repaired: 1, failed: 0 })
      expect(await pointsOf(id)).toBe(320)
      expect(await sweep()).toEqual({ repaired: 0, failed: 0 })
    })

    it("a lost change is found by the sweep, and one told again counts once", async () => {
      const id = await sell()
      await staff.fulfil(id)
      // Handing over is a new version too, and nothing to the points.
      expect(await sweep()).toEqual({ repaired: 0, failed: 0 })
      await staff.giveBack(id, "Serum")
      await settles(id, 200)
      const [change] = await changes(id)
      expect(change).toMatch(new RegExp(`^${id}:\\d+$`))
      const entries = await service().listPointsEntries({
        order_id: id,
        source_type: "change",
      })
      await service().undoMovements({
        sources: [{ source_type: "change", source_id: change ?? "" }],
        earned_ids: [],
        reversed_ids: entries.map((entry) => entry.id),
        returned_ids: [],
      })
      expect(await pointsOf(id)).toBe(320)
      expect(
        (await pointsDifferences(getContainer())).map(({ fault }) => fault)
      ).toEqual(["points", "not_replanned"])
      expect(await sweep()).toEqual({ repaired: 1, failed: 0 })
      expect(await pointsOf(id)).toBe(200)
      const again = () =>
        replanPointsWorkflow(getContainer()).run({ input: { order_ids: [id] } })
      await Promise.all([again(), again(), again()])
      expect(await pointsOf(id)).toBe(200)
      expect(await changes(id)).toEqual([change])
    })

    it("leaves the ledger as it was when a later step fails, until the next run", async () => {
      const id = await sell()
      await staff.fulfil(id)
      await staff.giveBack(id, "Serum")
      await settles(id, 200)
      const [change = ""] = await changes(id)
      const lines = async () =>
        (
          await service().listPointsEntries(
            { order_id: id },
            { order: { sequence: "ASC" } }
          )
        ).map(({ id: _, created_at: __, updated_at: ___, ...line }) => line)
      const lots = async () =>
        (await service().listPointsLots({ order_id: id })).map((lot) => [
          lot.id,
          lot.points_left,
        ])
      const entries = await service().listPointsEntries({
        order_id: id,
        source_type: "change",
      })
      // As though the change had never been heard of.
      await service().undoMovements({
        sources: [{ source_type: "change", source_id: change }],
        earned_ids: [],
        reversed_ids: entries.map((entry) => entry.id),
        returned_ids: [],
      })
      const before = { lines: await lines(), lots: await lots() }
      expect(before.lines.map(({ points }) => points)).toEqual([320])

      const workflow = replanPointsWorkflow(getContainer())
      workflow.appendAction("throw", "balm-post-points-as-step", {
        invoke: () => {
          throw new Error("injected after the points")
        },
      })
      const { errors } = await workflow.run({
        input: { order_ids: [id] },
        throwOnError: false,
      })
      expect(errors.map(({ error }) => error.message)).toEqual([
        "injected after the points",
      ])
      expect({ lines: await lines(), lots: await lots() }).toEqual(before)
      expect(await changes(id)).toEqual([])

      const { result } = await replanPointsWorkflow(getContainer()).run({
        input: { order_ids: [id] },
      })
      expect(result.reversed_ids).toHaveLength(1)
      expect(await pointsOf(id)).toBe(200)
      expect(await changes(id)).toEqual([change])
    })

    it("leaves an order alone that is edited before its first payment, whose rates count", async () => {
      const { id } = await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId },
      ])
      await staff.edit(id, { add: [{ variantId: facial.variantId }] })
      await replanPointsWorkflow(getContainer()).run({
        input: { order_ids: [id] },
      })
      expect(await changes(id)).toEqual([])
      expect(await service().listEarningBases({ order_id: id })).toEqual([])
    })
  },
})
