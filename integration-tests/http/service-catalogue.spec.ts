import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createProductCategoriesWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import type { DefinePackageInput } from "../../src/workflows/service-package"
import {
  definePackageWorkflow,
  defineServiceWorkflow,
} from "../../src/workflows/service-package"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
  placeOrder,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"
import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"

const HEAD_SPA = {
  product: {
    title: "Head spa 头疗",
    description: "Warm towels.",
    prices: [
      { currency_code: "usd", amount: 80 },
      { currency_code: "cny", amount: 388.5 },
    ],
  },
  duration_minutes: 50,
  processing_minutes: 5,
  transition_minutes: 10,
  minimum_interval_days: 14,
  skills: ["scalp care"],
  room_kind: "wet room",
  guide: {
    steps: [
      { title: { en: "Brush", zhCN: "梳理" }, minutes: 5 },
      { title: { en: "Steam", zhCN: "蒸汽" } },
    ],
    aftercare: { en: "No shampoo today.", zhCN: "当天不要洗头。" },
  },
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let therapist: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let oil: string
    let category: string

    const services = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const products = () => getContainer().resolve(Modules.PRODUCT)

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      await updateStoresWorkflow(container).run({
        input: {
          selector: {},
          update: {
            default_sales_channel_id: shop.salesChannelId,
            supported_currencies: [
              { currency_code: "usd", is_default: true },
              { currency_code: "cny" },
            ],
          },
        },
      })
      owner = await createAdmin(container, { role: "owner" })
      therapist = await createAdmin(container, { role: "therapist" })
      customer = await createCustomer(container, shop.publishableKey)
      const item = await container
        .resolve(Modules.INVENTORY)
        .createInventoryItems({ title: "Massage oil, ml", sku: "OIL" })
      oil = item.id
      const { result } = await createProductCategoriesWorkflow(container).run({
        input: { product_categories: [{ name: "Massages" }] },
      })
      category = result[0]?.id ?? ""
    })

    const addService = async (body: object = {}) =>
      (
        await api.post(
          "/admin/services",
          { ...HEAD_SPA, ...body },
          owner.headers
        )
      ).data.service

    const addPackage = async (body: object) =>
      (await api.post("/admin/service-packages", body, owner.headers)).data
        .service_package

    const courseOf = async (body: object = {}) => {
      const service = await addService()
      const course = await addPackage({
        product: {
          title: "Head spa, ten",
          prices: [{ currency_code: "usd", amount: 500 }],
        },
        items: [{ service_id: service.id, sessions: 10 }],
        ...body,
      })
      return { service, course }
    }

    const owned = async (orderId: string) => {
      const packages = await eventually(
        async (): Promise<{ order_id: string }[]> =>
          (await api.get("/store/customers/me/packages", customer.headers)).data
            .packages,
        (rows) => rows.length > 0
      )
      return packages.find((one) => one.order_id === orderId)
    }

    describe("a service", () => {
      it("comes with a product that can be bought at once, unshipped", async () => {
        const answer = await api.post(
          "/admin/services",
          {
            ...HEAD_SPA,
            product: { ...HEAD_SPA.product, category_ids: [category] },
            consumables: [{ inventory_item_id: oil, quantity: 12.5 }],
          },
          owner.headers
        )
        expect(answer.status).toBe(201)
        const { service } = answer.data
        expect(service).toMatchObject({
          title: "Head spa 头疗",
          status: "published",
          problems: [],
          prices: [
            { currency_code: "cny", amount: 388.5 },
            { currency_code: "usd", amount: 80 },
          ],
          categories: [{ id: category, name: "Massages" }],
          duration_minutes: 50,
          processing_minutes: 5,
          finishing_minutes: 0,
          skills: ["scalp care"],
          room_kind: "wet room",
          guide: {
            steps: [
              { title: { en: "Brush", zhCN: "梳理" }, minutes: 5 },
              { title: { en: "Steam", zhCN: "蒸汽" }, minutes: null },
            ],
            aftercare: { en: "No shampoo today.", zhCN: "当天不要洗头。" },
          },
          consumables: [
            {
              inventory_item_id: oil,
              title: "Massage oil, ml",
              sku: "OIL",
              quantity: 12.5,
            },
          ],
          packages: 0,
        })
        const order = await placeOrder(api, shop, customer.headers, [
          { variantId: service.variant_id },
        ])
        expect(order.total).toBe(80)
        const bought = await api.get(
          `/admin/orders/${order.id}?fields=items.requires_shipping`,
          owner.headers
        )
        expect(bought.data.order.items).toMatchObject([
          { requires_shipping: false },
        ])
      })

      it("is offered in the language that is asked for", async () => {
        const { id } = await addService()
        const offered = async (locale: string) =>
          (await api.get(`/store/services?locale=${locale}`, shop.headers)).data
            .services
        expect(await offered("zh-CN")).toMatchObject([
          {
            id,
            processing_minutes: 5,
            steps: [
              { title: "梳理", minutes: 5 },
              { title: "蒸汽", minutes: null },
            ],
            aftercare: "当天不要洗头。",
          },
        ])
        const [english] = await offered("en")
        expect(english.aftercare).toBe("No shampoo today.")
        expect(english).not.toHaveProperty("consumables")
      })

      it("may have the name of another", async () => {
        const one = await addService()
        const other = await addService()
        expect(other.product_id).not.toBe(one.product_id)
      })

      it("leaves nothing behind when a later step fails", async () => {
        const workflow = defineServiceWorkflow(getContainer())
        workflow.appendAction("throw", "balm-define-service", {
          invoke: () => {
            throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
          },
        })
        const { errors } = await workflow.run({
          input: {
            change: "add",
            product: {
              title: "Never",
              description: null,
              prices: [{ currency_code: "usd", amount: 1 }],
              category_ids: [],
            },
            content: {
              duration_minutes: 30,
              processing_minutes: 0,
              finishing_minutes: 0,
              transition_minutes: 0,
              minimum_interval_days: null,
              skills: [],
              room_kind: null,
              guide: null,
              consumables: [{ inventory_item_id: oil, quantity: 1 }],
            },
            actor: { type: "user", id: owner.entity.id, origin: null },
            occurred_at: new Date().toISOString(),
          },
          throwOnError: false,
        })
        expect(errors).toHaveLength(1)
        expect(await products().listProducts({ title: "Never" })).toEqual([])
        expect(await services().listServices()).toEqual([])
        const prices = await getContainer()
          .resolve(Modules.PRICING)
          .listPriceSets()
        expect(prices).toEqual([])
      })

      it("describes a product there is, once, also when two do it at once", async () => {
        const { productId } = await createVirtualProduct(getContainer(), shop, {
          title: "Neck massage",
          price: 30,
        })
        const body = { product_id: productId, duration_minutes: 20 }
        const answers = await Promise.allSettled([
          api.post("/admin/services", body, owner.headers),
          api.post("/admin/services", body, owner.headers),
        ])
        expect(
          answers.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(1)
        const again = await failure(
          api.post("/admin/services", body, owner.headers)
        )
        expect(again).toEqual({
          status: 400,
          message: `A service of the product ${productId} already exists: change that one.`,
        })
      })

      it("is changed in part, and its guide and consumables whole", async () => {
        const { id } = await addService({
          consumables: [{ inventory_item_id: oil, quantity: 1 }],
        })
        const change = async (body: object) =>
          (await api.post(`/admin/services/${id}`, body, owner.headers)).data
            .service
        expect(await change({ duration_minutes: 55 })).toMatchObject({
          duration_minutes: 55,
          transition_minutes: 10,
          consumables: [{ quantity: 1 }],
          guide: { steps: [{ minutes: 5 }, { minutes: null }] },
        })
        expect(
          await change({ guide: { steps: [] }, consumables: [], skills: [] })
        ).toMatchObject({
          guide: { steps: [], aftercare: null },
          consumables: [],
          skills: [],
          duration_minutes: 55,
        })
        expect(await change({ guide: null })).toMatchObject({ guide: null })
      })

      it("stops being one, and its product can be one again", async () => {
        const { id, product_id } = await addService()
        const { data } = await api.delete(
          `/admin/services/${id}`,
          owner.headers
        )
        expect(data).toEqual({ id, object: "service", deleted: true })
        expect(
          await failure(api.get(`/admin/services/${id}`, owner.headers))
        ).toMatchObject({ status: 404 })
        expect(
          await failure(api.delete(`/admin/services/${id}`, owner.headers))
        ).toMatchObject({ status: 404 })
        const again = await api.post(
          "/admin/services",
          { product_id, duration_minutes: 10 },
          owner.headers
        )
        expect(again.status).toBe(201)
      })

      it("stays on the list under its old name when its product goes", async () => {
        const { id, product_id } = await addService()
        await deleteProductsWorkflow(getContainer()).run({
          input: { ids: [product_id] },
        })
        const { data } = await api.get(
          "/admin/services?q=head%20SPA",
          owner.headers
        )
        expect(data).toMatchObject({
          count: 1,
          services: [
            {
              id,
              title: "Head spa 头疗",
              variant_id: null,
              status: null,
              prices: [],
              problems: ["deleted"],
            },
          ],
        })
        expect(
          (await api.get("/store/services", shop.headers)).data.services
        ).toEqual([])
      })

      it("is found by its name, where % and _ are letters", async () => {
        await addService()
        const count = async (q: string) =>
          (
            await api.get(
              `/admin/services?q=${encodeURIComponent(q)}`,
              owner.headers
            )
          ).data.count
        expect(await count("头疗")).toBe(1)
        expect(await count("%")).toBe(0)
        expect(await count("_")).toBe(0)
      })

      it.each<[string, object, number, string]>([
        ["no product", { product: undefined }, 400, "product_id"],
        ["two products", { product_id: "prod_x" }, 400, "product_id"],
        [
          "an unknown product",
          { product: undefined, product_id: "prod_x" },
          404,
          "No product prod_x",
        ],
        [
          "an unknown inventory item",
          { consumables: [{ inventory_item_id: "iitem_x", quantity: 1 }] },
          404,
          "No inventory item iitem_x",
        ],
        [
          "an unknown category",
          { product: { ...HEAD_SPA.product, category_ids: ["pcat_x"] } },
          404,
          "pcat_x",
        ],
        [
          "a currency the store does not take",
          {
            product: {
              ...HEAD_SPA.product,
              prices: [{ currency_code: "eur", amount: 1 }],
            },
          },
          400,
          "The store takes no EUR",
        ],
        [
          "a thousandth of a cent",
          {
            product: {
              ...HEAD_SPA.product,
              prices: [{ currency_code: "usd", amount: 1.005 }],
            },
          },
          400,
          "USD",
        ],
        [
          "no price",
          { product: { ...HEAD_SPA.product, prices: [] } },
          400,
          "prices",
        ],
        [
          "a NUL in its name",
          { product: { ...HEAD_SPA.product, title: "a\u0000" } },
          400,
          "holds a character that cannot be stored",
        ],
        [
          "a NUL in an id",
          { product: undefined, product_id: "prod\u0000" },
          400,
          "must not contain a NUL",
        ],
        [
          "a long text",
          {
            guide: {
              aftercare: { en: "a".repeat(90_000), zhCN: "a" },
            },
          },
          400,
          "aftercare",
        ],
        [
          "a text in one language",
          { guide: { aftercare: { en: "a" } } },
          400,
          "zhCN",
        ],
        [
          "a prototype key",
          {
            // In a list: axios itself would take it for a prototype elsewhere.
            guide: {
              steps: [
                JSON.parse(
                  '{"__proto__": {"minutes": 1}, "title": {"en": "a", "zhCN": "b"}}'
                ),
              ],
            },
          },
          400,
          "__proto__",
        ],
        ["half a minute", { duration_minutes: 0.5 }, 400, "duration_minutes"],
        ["a skill twice", { skills: ["a", "a"] }, 400, "skills"],
        [
          "nothing used up",
          { consumables: [{ inventory_item_id: "x", quantity: 0 }] },
          400,
          "quantity",
        ],
      ])(
        "is refused with %s, and nothing is made",
        async (_, body, status, text) => {
          const before = await products().listProducts({})
          const answer = await failure(
            api.post("/admin/services", { ...HEAD_SPA, ...body }, owner.headers)
          )
          expect(answer.status).toBe(status)
          expect(answer.message).toContain(text)
          expect(await products().listProducts({})).toHaveLength(before.length)
          expect(await services().listServices()).toEqual([])
        }
      )

      it("refuses a consumable that is named twice", async () => {
        const row = { inventory_item_id: oil, quantity: 1 }
        expect(
          await failure(
            api.post(
              "/admin/services",
              { ...HEAD_SPA, consumables: [row, row] },
              owner.headers
            )
          )
        ).toMatchObject({ status: 400 })
        expect(await products().listProducts({})).toEqual([])
      })

      it("is read by who treats, with prices, and written by who runs the house", async () => {
        const { id } = await addService()
        const seen = await api.get(`/admin/services/${id}`, therapist.headers)
        expect(seen.data.service.prices[1]).toEqual({
          currency_code: "usd",
          amount: 80,
        })
        for (const attempt of [
          () => api.post("/admin/services", HEAD_SPA, therapist.headers),
          () => api.post(`/admin/services/${id}`, {}, therapist.headers),
          () => api.delete(`/admin/services/${id}`, therapist.headers),
        ]) {
          expect(await failure(attempt())).toMatchObject({ status: 403 })
        }
      })

      it("goes on the audit log, each change once", async () => {
        const { id, product_id } = await addService()
        await api.post(
          `/admin/services/${id}`,
          { duration_minutes: 45 },
          owner.headers
        )
        await api.delete(`/admin/services/${id}`, owner.headers)
        const entries = await getContainer()
          .resolve(AUDIT_MODULE)
          .listAuditEntries({ subject_id: id }, { order: { sequence: "ASC" } })
        expect(entries.map(({ action, details }) => [action, details])).toEqual(
          [
            ["service.write", { change: "created", product_id }],
            [
              "service.write",
              { change: "changed", product_id, fields: ["duration_minutes"] },
            ],
            ["service.write", { change: "removed", product_id }],
          ]
        )
      })
    })

    describe("a package", () => {
      it("comes with its product, of all three kinds, its price divided", async () => {
        const service = await addService()
        const serum = await createVirtualProduct(getContainer(), shop, {
          title: "Serum",
          price: 20,
        })
        const made = await addPackage({
          product: {
            title: "Calm",
            prices: [{ currency_code: "usd", amount: 300 }],
          },
          validity_days: 180,
          validity_from: "first_use",
          usable_by: "family",
          transferable: true,
          freezable: true,
          items: [
            { service_id: service.id, sessions: 4 },
            {
              service_id: service.id,
              sessions: 1,
              bonus: true,
              price_weight: 9,
            },
            { kind: "product", variant_id: serum.variantId, sessions: 4 },
          ],
        })
        expect(made).toMatchObject({
          title: "Calm",
          status: "published",
          problems: [],
          sessions: 9,
          sold: 0,
          validity_days: 180,
          validity_from: "first_use",
          usable_by: "family",
          transferable: true,
          freezable: true,
        })
        // By what they cost alone: 4 x 80 beside 4 x 20.
        expect(
          made.items.map((item: Record<string, unknown>) => [
            item["kind"],
            item["title"],
            item["bonus"],
            item["price_weight"],
            item["list_prices"],
            item["shares"],
          ])
        ).toEqual([
          [
            "service",
            "Head spa 头疗",
            false,
            null,
            [{ currency_code: "usd", amount: 80 }],
            [{ currency_code: "usd", amount: 240 }],
          ],
          [
            "service",
            "Head spa 头疗",
            true,
            null,
            [{ currency_code: "usd", amount: 80 }],
            [{ currency_code: "usd", amount: 0 }],
          ],
          [
            "product",
            "Serum",
            false,
            null,
            [{ currency_code: "usd", amount: 20 }],
            [{ currency_code: "usd", amount: 60 }],
          ],
        ])
        const weighed = await api.post(
          `/admin/service-packages/${made.id}`,
          {
            items: [
              { service_id: service.id, sessions: 4, price_weight: 1 },
              {
                kind: "category",
                category_id: category,
                sessions: 2,
                price_weight: 2,
              },
            ],
          },
          owner.headers
        )
        expect(
          weighed.data.service_package.items.map(
            (item: Record<string, unknown>) => [item["title"], item["shares"]]
          )
        ).toEqual([
          ["Head spa 头疗", [{ currency_code: "usd", amount: 100 }]],
          ["Massages", [{ currency_code: "usd", amount: 200 }]],
        ])
        expect(weighed.data.service_package.validity_days).toBe(180)
        const shelf = await api.get("/store/service-packages", shop.headers)
        expect(shelf.data.service_packages).toMatchObject([
          {
            id: made.id,
            items: [
              { kind: "service", title: "Head spa 头疗", sessions: 4 },
              { kind: "category", title: "Massages", sessions: 2 },
            ],
          },
        ])
      })

      it("keeps its promise to who bought it, whatever is changed or deleted", async () => {
        const { service, course } = await courseOf({ validity_days: 365 })
        const order = await placeOrder(api, shop, customer.headers, [
          { variantId: course.variant_id },
        ])
        const before = await owned(order.id)
        expect(before).toMatchObject({
          sessions_granted: 10,
          sessions_left: 10,
          items: [{ title: "Head spa 头疗", amount_paid: 500 }],
        })
        const other = await addService()
        await api.post(
          `/admin/service-packages/${course.id}`,
          {
            validity_days: 1,
            usable_by: "anyone",
            items: [{ service_id: other.id, sessions: 3 }],
          },
          owner.headers
        )
        expect(await owned(order.id)).toEqual(before)
        const { data } = await api.delete(
          `/admin/service-packages/${course.id}`,
          owner.headers
        )
        // It sold nothing else: nobody shall pay for nothing.
        expect(data).toEqual({
          id: course.id,
          object: "service_package",
          deleted: true,
          unpublished_product_id: course.product_id,
        })
        expect(
          await products().retrieveProduct(course.product_id)
        ).toMatchObject({ status: "draft" })
        expect(await owned(order.id)).toEqual(before)
        await api.delete(`/admin/services/${service.id}`, owner.headers)
        await deleteProductsWorkflow(getContainer()).run({
          input: { ids: [course.product_id, service.product_id] },
        })
        expect(await owned(order.id)).toEqual(before)
        expect(
          (await api.get("/admin/entitlements", owner.headers)).data
        ).toMatchObject({ count: 1, entitlements: [{ sessions_left: 10 }] })
      })

      it("stays on the lists when what it holds or is sold as goes", async () => {
        const { service, course } = await courseOf()
        const order = await placeOrder(api, shop, customer.headers, [
          { variantId: course.variant_id },
        ])
        await owned(order.id)
        await api.delete(`/admin/services/${service.id}`, owner.headers)
        const read = async () =>
          (await api.get(`/admin/service-packages/${course.id}`, owner.headers))
            .data.service_package
        expect(await read()).toMatchObject({
          sold: 1,
          problems: [],
          items: [{ title: "Head spa 头疗", deleted: true }],
        })
        await deleteProductVariantsWorkflow(getContainer()).run({
          input: { ids: [course.variant_id] },
        })
        expect(await read()).toMatchObject({
          title: "Head spa, ten",
          product_id: null,
          problems: ["deleted"],
        })
        expect(
          (await api.get("/admin/service-packages?q=ten", owner.headers)).data
            .count
        ).toBe(1)
        expect(
          (await api.get("/store/service-packages", shop.headers)).data.count
        ).toBe(0)
        expect(await owned(order.id)).toMatchObject({ sessions_left: 10 })
      })

      it("leaves a product on sale that sells something else, too", async () => {
        const { service } = await courseOf()
        const [product] = await products().createProducts([
          {
            title: "Head spa",
            status: "published",
            options: [{ title: "Times", values: ["1", "5"] }],
            variants: [
              { title: "1", options: { Times: "1" } },
              { title: "5", options: { Times: "5" } },
            ],
          },
        ])
        const five = product?.variants.find(({ title }) => title === "5")
        const made = await addPackage({
          variant_id: five?.id,
          items: [{ service_id: service.id, sessions: 5 }],
        })
        const { data } = await api.delete(
          `/admin/service-packages/${made.id}`,
          owner.headers
        )
        expect(data.unpublished_product_id).toBeNull()
        expect(
          await products().retrieveProduct(product?.id ?? "")
        ).toMatchObject({ status: "published" })
      })

      it("leaves nothing behind when a later step fails", async () => {
        const service = await addService()
        const before = await products().listProducts({})
        const run = async (input: DefinePackageInput) => {
          const workflow = definePackageWorkflow(getContainer())
          workflow.appendAction("throw", "balm-define-package", {
            invoke: () => {
              throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
            },
          })
          const { errors } = await workflow.run({ input, throwOnError: false })
          expect(errors).toHaveLength(1)
        }
        const content = {
          validity_days: 30,
          validity_from: "purchase",
          usable_by: "owner",
          transferable: false,
          freezable: false,
          items: [
            {
              kind: "service",
              service_id: service.id,
              category_id: null,
              variant_id: null,
              sessions: 3,
              bonus: false,
              price_weight: null,
            },
          ],
        } as const
        const who = {
          actor: { type: "user", id: owner.entity.id, origin: null },
          occurred_at: new Date().toISOString(),
        } as const
        await run({
          ...who,
          change: "add",
          product: {
            title: "Never",
            description: null,
            prices: [{ currency_code: "usd", amount: 1 }],
            category_ids: [],
          },
          content: { ...content, items: [...content.items] },
        })
        expect(await products().listProducts({})).toHaveLength(before.length)
        expect(await services().listPackages()).toEqual([])

        const { course } = await courseOf()
        const kept = async () =>
          (await api.get(`/admin/service-packages/${course.id}`, owner.headers))
            .data.service_package
        const was = await kept()
        await run({
          ...who,
          change: "change",
          id: course.id,
          content: { validity_days: 2, items: [...content.items] },
        })
        expect({ ...(await kept()), updated_at: null }).toEqual({
          ...was,
          updated_at: null,
        })
        await run({ ...who, change: "remove", id: course.id })
        expect({ ...(await kept()), updated_at: null }).toEqual({
          ...was,
          updated_at: null,
        })
      })

      it("names what does not exist, all of it", async () => {
        const answer = await failure(
          api.post(
            "/admin/service-packages",
            {
              variant_id: "variant_x",
              items: [
                { service_id: "bserv_x", sessions: 1 },
                { kind: "category", category_id: "pcat_x", sessions: 1 },
                { kind: "product", variant_id: "variant_y", sessions: 1 },
              ],
            },
            owner.headers
          )
        )
        expect(answer).toEqual({
          status: 404,
          message:
            "No service, category or variant bserv_x, pcat_x, variant_y, variant_x: look it up, it may have been deleted.",
        })
      })

      it.each<[string, (service: string) => object]>([
        [
          "only a bonus",
          (id) => ({ items: [{ service_id: id, sessions: 1, bonus: true }] }),
        ],
        ["nothing named", () => ({ items: [{ sessions: 1 }] })],
        [
          "a kind and an id of another",
          (id) => ({
            items: [{ kind: "category", service_id: id, sessions: 1 }],
          }),
        ],
        [
          "weights for some",
          (id) => ({
            items: [
              { service_id: id, sessions: 1, price_weight: 1 },
              { service_id: id, sessions: 1 },
            ],
          }),
        ],
        [
          "a prototype key",
          (id) => ({
            items: [
              JSON.parse(
                `{"__proto__": {"bonus": true}, "service_id": "${id}", "sessions": 1}`
              ),
            ],
          }),
        ],
        [
          "a NUL",
          () => ({ items: [{ service_id: "bserv\u0000", sessions: 1 }] }),
        ],
        [
          "a product and a variant",
          (id) => ({
            variant_id: "variant_x",
            items: [{ service_id: id, sessions: 1 }],
          }),
        ],
      ])("is refused with %s, and nothing is made", async (_, body) => {
        const service = await addService()
        const answer = await failure(
          api.post(
            "/admin/service-packages",
            {
              product: {
                title: "Bad",
                prices: [{ currency_code: "usd", amount: 10 }],
              },
              ...body(service.id),
            },
            owner.headers
          )
        )
        expect(answer.status).toBe(400)
        expect(await products().listProducts({ title: "Bad" })).toEqual([])
        expect(await services().listPackages()).toEqual([])
      })

      it("does not hold itself, and is one only once", async () => {
        const { service, course } = await courseOf()
        expect(
          await failure(
            api.post(
              `/admin/service-packages/${course.id}`,
              {
                items: [
                  { service_id: service.id, sessions: 1 },
                  {
                    kind: "product",
                    variant_id: course.variant_id,
                    sessions: 1,
                  },
                ],
              },
              owner.headers
            )
          )
        ).toMatchObject({ status: 400 })
        expect(
          await failure(
            api.post(
              "/admin/service-packages",
              {
                variant_id: course.variant_id,
                items: [{ service_id: service.id, sessions: 1 }],
              },
              owner.headers
            )
          )
        ).toEqual({
          status: 400,
          message: `A package of the variant ${course.variant_id} already exists: change that one.`,
        })
      })
    })
  },
})
