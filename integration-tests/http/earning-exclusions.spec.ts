import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { systemActor } from "../../src/shared/actor"
import { excludeFromEarningWorkflow } from "../../src/workflows/membership"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
  pointsDifferences,
  refundPayment,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

const PATH = "/admin/earning-exclusions"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let serum: { productId: string; variantId: string }
    let voucher: { productId: string; variantId: string }

    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      const product = (title: string, price: number) =>
        createVirtualProduct(container, shop, { title, price })
      serum = await product("Serum", 60)
      voucher = await product("Sale serum", 40)
    })

    const exclude = (scope_type: string, scope_id: string) =>
      api.post(PATH, { scope_type, scope_id }, admin.headers)
    const list = async (query: string) =>
      (await api.get(`${PATH}?${query}`, admin.headers)).data

    /** Both products, paid: 120 and 80 points. */
    const buy = async (): Promise<string> => {
      const { id } = await placeOrder(api, shop, customer.headers, [
        { variantId: serum.variantId },
        { variantId: voucher.variantId },
      ])
      await capturePayment(api, admin.headers, id)
      return id
    }
    const pointsOf = async (orderId: string): Promise<number> => {
      const entries = await eventually(
        () => service().listPointsEntries({ order_id: orderId }),
        (rows) => rows.length > 0
      )
      return entries.reduce((sum, entry) => sum + entry.points, 0)
    }

    it("a product that is excluded earns nothing, from then on", async () => {
      const before = await buy()
      expect(await pointsOf(before)).toBe(200)
      const { status, data } = await exclude("product", voucher.productId)
      expect(status).toBe(201)
      expect(data.earning_exclusion).toMatchObject({
        scope_type: "product",
        scope_id: voucher.productId,
        name: "Sale serum",
        actor_id: admin.entity.id,
      })
      const after = await buy()
      expect(await pointsOf(after)).toBe(120)
      // It is spend all the same.
      const [basis] = await service().listEarningBases({ order_id: after })
      expect(basis).toMatchObject({ order_total: 100, net_total: 100 })

      // The order planned before keeps its word, whatever is excluded now.
      await refundPayment(api, admin.headers, before, 50)
      await eventually(
        () => pointsOf(before),
        (points) => points === 100
      )
      expect(await pointsOf(before)).toBe(100)
      expect(await pointsDifferences(getContainer())).toEqual([])

      const { id } = data.earning_exclusion
      const answer = await api.delete(`${PATH}/${id}`, admin.headers)
      expect(answer.data).toEqual({
        id,
        object: "earning_exclusion",
        deleted: true,
      })
      expect(await pointsOf(await buy())).toBe(200)
    })

    it("a category excludes all below it, a collection what is in it", async () => {
      const container = getContainer()
      const { result: parents } = await createProductCategoriesWorkflow(
        container
      ).run({ input: { product_categories: [{ name: "Sale" }] } })
      const { result: children } = await createProductCategoriesWorkflow(
        container
      ).run({
        input: {
          product_categories: [
            { name: "Last pieces", parent_category_id: parents[0]?.id ?? "" },
          ],
        },
      })
      const { result: collections } = await createCollectionsWorkflow(
        container
      ).run({ input: { collections: [{ title: "Winter" }] } })
      await updateProductsWorkflow(container).run({
        input: {
          selector: { id: voucher.productId },
          update: { category_ids: [children[0]?.id ?? ""] },
        },
      })
      await updateProductsWorkflow(container).run({
        input: {
          selector: { id: serum.productId },
          update: { collection_id: collections[0]?.id ?? "" },
        },
      })
      await exclude("category", parents[0]?.id ?? "")
      expect(await pointsOf(await buy())).toBe(120)
      const of = await list(`product_id=${voucher.productId}`)
      expect(of.earning_exclusions).toMatchObject([
        { scope_type: "category", name: "Sale" },
      ])
      expect(of.count).toBe(1)
      expect((await list(`product_id=${serum.productId}`)).count).toBe(0)

      await exclude("collection", collections[0]?.id ?? "")
      const order = await buy()
      await eventually(
        () => service().listEarningBases({ order_id: order }),
        (rows) => rows.length === 1
      )
      const [basis] = await service().listEarningBases({ order_id: order })
      expect(basis?.full_points).toBe(0)
      expect((await list("limit=1")).count).toBe(2)
    })

    it("says so once, and puts each change on record", async () => {
      const record = () =>
        getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries(
            { action: "earning_exclusion.write" },
            { order: { sequence: "ASC" } }
          )
      const made = await exclude("product", serum.productId)
      const again = await exclude("product", serum.productId)
      expect([made.status, again.status]).toEqual([201, 200])
      expect(again.data).toEqual(made.data)
      expect(await record()).toHaveLength(1)
      const { id } = made.data.earning_exclusion
      await api.delete(`${PATH}/${id}`, admin.headers)
      expect((await list("")).earning_exclusions).toEqual([])
      expect(
        (await record()).map((entry) => [entry.subject_id, entry.details])
      ).toEqual([
        [serum.productId, { excluded: true }],
        [serum.productId, { excluded: false }],
      ])
      expect(await failure(api.delete(`${PATH}/${id}`, admin.headers))).toEqual(
        {
          status: 404,
          message: `No earning exclusion ${id}: look it up in the list.`,
        }
      )
    })

    it("is said once by ten at the same moment, and taken back once", async () => {
      const ten = <Answer>(ask: () => Promise<Answer>) =>
        Promise.all(Array.from({ length: 10 }, ask))
      const say = async () => {
        const { status, data } = await exclude("product", serum.productId)
        return { status: Number(status), id: data.earning_exclusion.id }
      }
      const takeBack = async (id: string) => {
        const { status } = await api.delete(`${PATH}/${id}`, admin.headers)
        return Number(status)
      }
      const record = async () =>
        (
          await getContainer()
            .resolve(AUDIT_MODULE)
            .listAuditEntries(
              { action: "earning_exclusion.write" },
              { order: { sequence: "ASC" } }
            )
        ).map(({ details }) => details)
      const made = await ten(say)
      expect(made.map(({ status }) => status).toSorted()).toEqual([
        ...Array.from({ length: 9 }, () => 200),
        201,
      ])
      const ids = new Set(made.map(({ id }) => String(id)))
      expect(ids.size).toBe(1)
      expect((await list("")).count).toBe(1)
      expect(await record()).toEqual([{ excluded: true }])

      // Who comes too late may be told that it is gone already.
      const [id = ""] = ids
      const answers = await ten(() =>
        takeBack(id).catch((error) => failure(Promise.reject(error)))
      )
      expect(answers).toContain(200)
      for (const answer of answers.filter((one) => one !== 200)) {
        expect(answer).toMatchObject({ status: 404 })
      }
      expect((await list("")).count).toBe(0)
      expect(await record()).toEqual([{ excluded: true }, { excluded: false }])
    })

    it("leaves what was said when a later step fails", async () => {
      const scope = {
        scope_type: "product" as const,
        scope_id: serum.productId,
      }
      const run = async (excluded: boolean) => {
        const workflow = excludeFromEarningWorkflow(getContainer())
        workflow.appendAction("throw", "balm-exclude-from-earning", {
          invoke: () => {
            throw new Error("injected after the exclusion")
          },
        })
        const { errors } = await workflow.run({
          input: {
            ...scope,
            excluded,
            actor: systemActor("test"),
            occurred_at: new Date().toISOString(),
          },
          throwOnError: false,
        })
        expect(errors[0]?.error.message).toBe("injected after the exclusion")
      }
      await run(true)
      expect((await list("")).count).toBe(0)
      const { data } = await exclude("product", serum.productId)
      await run(false)
      expect((await list("")).earning_exclusions).toEqual([
        data.earning_exclusion,
      ])
    })

    it.each([
      [{ scope_type: "product", scope_id: "prod_none" }, 404],
      [{ scope_type: "category", scope_id: "pcat_none" }, 404],
      [{ scope_type: "collection", scope_id: "pcol_none" }, 404],
      [{ scope_type: "brand", scope_id: "x" }, 400],
      [{ scope_type: "product" }, 400],
      [{ scope_type: "product", scope_id: "x", points: 1 }, 400],
    ])("refuses %j", async (body, status) => {
      const answer = await failure(api.post(PATH, body, admin.headers))
      expect(answer.status).toBe(status)
    })

    it("front desk may look and not change", async () => {
      const desk = await createAdmin(getContainer(), { role: "front_desk" })
      expect((await api.get(PATH, desk.headers)).status).toBe(200)
      const refused = await failure(
        api.post(
          PATH,
          { scope_type: "product", scope_id: serum.productId },
          desk.headers
        )
      )
      expect(refused.status).toBe(403)
    })
  },
})
