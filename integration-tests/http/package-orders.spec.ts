import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { followOrderChangesWorkflow } from "../../src/workflows/service-package"
import { servicePackageSweeps } from "../../src/workflows/service-package/sweeps"
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
  refundPayment,
  refusal,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let sale: ReturnType<typeof afterSale>
    let serviceId: string
    let guests = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const packages: Record<string, string> = {}

    const definePackage = async (
      title: string,
      price: number,
      sessions: number
    ) => {
      const { variantId } = await createVirtualProduct(getContainer(), shop, {
        title,
        price,
      })
      await service().definePackages([
        {
          variant_id: variantId,
          validity_days: 365,
          transferable: true,
          items: [{ service_id: serviceId, sessions }],
        },
      ])
      packages[title] = variantId
    }

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      owner = await createAdmin(container, { role: "owner" })
      customer = await createCustomer(container, shop.publishableKey)
      sale = afterSale(
        api,
        owner.headers,
        await createDespatch(api, owner.headers, shop)
      )
      const facial = await createVirtualProduct(container, shop, {
        title: "Facial",
        price: 80,
      })
      serviceId = (
        await service().createServices({
          product_id: facial.productId,
          duration_minutes: 60,
        })
      ).id
      await definePackage("Course", 500, 10)
      await definePackage("Small course", 300, 5)
      packages["Serum"] = (
        await createVirtualProduct(container, shop, {
          title: "Serum",
          price: 100,
        })
      ).variantId
    })

    const unitsOf = async (orderId: string) => {
      const rows = await service().listEntitlements(
        { order_id: orderId },
        { order: { granted_at: "ASC", unit_index: "ASC", id: "ASC" } }
      )
      const lines = await service().listSessionEntries({
        entitlement_id: rows.map(({ id }) => id),
      })
      return rows.map((row) => ({
        id: row.id,
        title: row.title,
        left: lines
          .filter(({ entitlement_id }) => entitlement_id === row.id)
          .reduce((total, line) => total + line.sessions, 0),
      }))
    }
    const leftOf = async (orderId: string) =>
      (await unitsOf(orderId)).map(({ title, left }) => [title, left])
    const buy = async (
      lines: [title: string, quantity: number][],
      headers = customer.headers
    ) => {
      const order = await placeOrder(
        api,
        shop,
        headers,
        lines.map(([title, quantity]) => ({
          variantId: packages[title] ?? "",
          quantity,
        }))
      )
      await capturePayment(api, owner.headers, order.id)
      await eventually(
        () => service().listEntitlementSources({ source_id: order.id }),
        (rows) => rows.length === 1
      )
      return order.id
    }
    const redeem = async (id: string, times: number) => {
      const [item] = await service().listEntitlementItems({
        entitlement_id: id,
      })
      for (let time = 0; time < times; time += 1) {
        await api.post(
          `/admin/entitlements/${id}/redeem`,
          { item_id: item?.id },
          {
            headers: {
              ...owner.headers.headers,
              "idempotency-key": `${id}-${time}`,
            },
          }
        )
      }
    }
    const sweep = async (name: string) => {
      const found = servicePackageSweeps.find((one) => one.name === name)
      if (found) {
        await runSweep(getContainer(), found, {
          since: new Date(0),
          now: new Date(),
        })
      }
    }

    describe("an order that is changed", () => {
      it("grants what came in, and takes out the least used of what went", async () => {
        const id = await buy([["Course", 2]])
        const [, second] = await unitsOf(id)
        await redeem(second?.id ?? "", 3)
        await sale.edit(id, { quantities: { Course: 3 } })
        await eventually(
          () => leftOf(id),
          (rows) => rows.length === 3
        )
        expect(await leftOf(id)).toEqual([
          ["Course", 10],
          ["Course", 7],
          ["Course", 10],
        ])
        await sale.edit(id, { quantities: { Course: 1 } })
        await eventually(
          () => leftOf(id),
          (rows) => rows.filter(([, left]) => left === 0).length === 2
        )
        expect(await leftOf(id)).toEqual([
          ["Course", 0],
          ["Course", 7],
          ["Course", 0],
        ])
        // Told again, three times at once, and swept: it stays so.
        await Promise.all(
          [1, 2, 3].map(() =>
            followOrderChangesWorkflow(getContainer()).run({
              input: { order_ids: [id], now: new Date().toISOString() },
            })
          )
        )
        await sweep("balm-follow-order-changes")
        expect((await leftOf(id)).map(([, left]) => left)).toEqual([0, 7, 0])
        await sale.edit(id, { quantities: { Course: 2 } })
        await eventually(
          () => leftOf(id),
          (rows) => rows.length === 4
        )
        expect((await leftOf(id)).map(([, left]) => left)).toEqual([
          0, 7, 0, 10,
        ])
      })

      it("money for what was taken out takes nothing more", async () => {
        const id = await buy([
          ["Course", 1],
          ["Small course", 1],
        ])
        await sale.edit(id, { quantities: { Course: 0 } })
        await eventually(
          () => leftOf(id),
          (rows) => rows.some(([, left]) => left === 0)
        )
        await refundPayment(api, owner.headers, id, 500)
        await eventually(
          () =>
            service().listEntitlementSources({
              order_id: id,
              source_type: "refund",
            }),
          (rows) => rows.length === 1
        )
        expect(Object.fromEntries(await leftOf(id))).toEqual({
          Course: 0,
          "Small course": 5,
        })
        // What goes back beyond it counts for what is left: three fifths.
        await refundPayment(api, owner.headers, id, 180)
        await eventually(
          () => leftOf(id),
          (rows) => Object.fromEntries(rows)["Small course"] !== 5
        )
        expect(Object.fromEntries(await leftOf(id))).toEqual({
          Course: 0,
          "Small course": 2,
        })
      })

      it("follows an exchange, also where its event was lost", async () => {
        const id = await buy([["Course", 1]])
        await sale.fulfil(id)
        await sale.exchange(id, "Course", packages["Small course"] ?? "")
        await eventually(
          () => leftOf(id),
          (rows) => rows.length === 2
        )
        await sweep("balm-follow-order-changes")
        expect(Object.fromEntries(await leftOf(id))).toEqual({
          Course: 0,
          "Small course": 5,
        })
      })

      it("takes back what a friend was given of it, too", async () => {
        const id = await buy([["Course", 1]])
        const [unit] = await unitsOf(id)
        const friend = await createCustomer(getContainer(), shop.publishableKey)
        await api.post(
          `/admin/entitlements/${unit?.id}/transfer`,
          { customer_id: friend.entity.id, reason: "A present" },
          {
            headers: { ...owner.headers.headers, "idempotency-key": "present" },
          }
        )
        expect((await leftOf(id)).map(([, left]) => left).toSorted()).toEqual([
          0, 10,
        ])
        await sale.edit(id, { quantities: { Course: 0 } })
        await eventually(
          () => leftOf(id),
          (rows) => rows.every(([, left]) => left === 0)
        )
      })
    })

    it("an order counts what was sold then, also when it is taken off the list first", async () => {
      await definePackage("Last of its kind", 200, 4)
      const id = await buy([["Last of its kind", 1]])
      // As where the event was lost: nothing is granted yet.
      const rows = await service().listEntitlements({ order_id: id })
      await service().undoGrants({
        order_ids: [id],
        entitlement_ids: rows.map((row) => row.id),
      })
      const [sold] = await service().listPackages({
        variant_id: packages["Last of its kind"] ?? "",
      })
      await api.delete(`/admin/service-packages/${sold?.id}`, owner.headers)
      expect(await leftOf(id)).toEqual([])
      await sweep("balm-grant-entitlements")
      expect(await leftOf(id)).toEqual([["Last of its kind", 4]])
    })

    describe("orders of a guest", () => {
      /** Somebody who bought a course without an account. */
      const guest = async (
        contact: { email?: string; phone?: string } = {}
      ) => {
        guests += 1
        const email = contact.email ?? `guest${guests}@visitor.example`
        const order = await placeOrder(
          api,
          shop,
          { headers: { "x-publishable-api-key": shop.publishableKey } },
          [{ variantId: packages["Course"] ?? "" }],
          { email }
        )
        const [row] = await eventually(
          () => service().listEntitlements({ order_id: order.id }),
          (rows) => rows.length === 1
        )
        if (contact.phone) {
          await getContainer()
            .resolve(Modules.CUSTOMER)
            .updateCustomers(row?.customer_id ?? "", { phone: contact.phone })
        }
        return { email, order_id: order.id, id: row?.id ?? "" }
      }
      const account = async (contact: { email?: string; phone?: string }) => {
        const made = await createCustomer(getContainer(), shop.publishableKey)
        const changes = {
          ...(contact.email && { email: contact.email }),
          ...(contact.phone && { phone: contact.phone }),
        }
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(made.entity.id, changes)
        return made
      }
      const begin = (who: SignedIn<CustomerDTO>, channel: string) =>
        api.post("/store/customers/me/order-claims", { channel }, who.headers)
      const confirm = (who: SignedIn<CustomerDTO>, code: string) =>
        api.post(
          "/store/customers/me/order-claims/confirm",
          { code },
          who.headers
        )
      /** The code as it went out. */
      const codeOf = async (who: SignedIn<CustomerDTO>) => {
        const [code] = await service().listOneTimeCodes(
          { customer_id: who.entity.id, purpose: "claim" },
          { order: { issued_at: "DESC" }, take: 1 }
        )
        return service().digits.of(code?.id ?? "")
      }
      const own = async (who: SignedIn<CustomerDTO>) =>
        (await api.get("/store/customers/me/packages", who.headers)).data
          .packages

      it("become an account's with the code that went to the same address", async () => {
        const bought = await guest()
        const again = await guest({ email: bought.email })
        await redeem(again.id, 2)
        const stranger = await guest()
        const who = await account({ email: bought.email.toUpperCase() })
        expect(await own(who)).toEqual([])
        const sent = await begin(who, "email")
        expect([sent.status, sent.data.order_claim.sent_to]).toEqual([
          202,
          "G•••@VISITOR.EXAMPLE",
        ])
        const wrong = (await codeOf(who)) === "111111" ? "222222" : "111111"
        expect((await refusal(confirm(who, wrong))).data.message).toContain(
          "not the code"
        )
        expect(await own(who)).toEqual([])
        const code = await codeOf(who)
        // Sent twice at once, it works once; the other is told so.
        const answers = await Promise.allSettled([
          confirm(who, code),
          confirm(who, code),
        ])
        const [done] = answers.flatMap((one) =>
          one.status === "fulfilled" ? [one.value.data.order_claim] : []
        )
        expect(
          answers.filter(({ status }) => status === "rejected")
        ).toHaveLength(1)
        expect(done).toMatchObject({ state: "claimed", waiting: 0 })
        expect(done.orders.toSorted()).toEqual(
          [bought.order_id, again.order_id].toSorted()
        )
        const rows = await own(who)
        expect(
          rows.map((row: Record<string, unknown>) => [
            row["id"],
            row["sessions_left"],
          ])
        ).toEqual(
          expect.arrayContaining([
            [bought.id, 10],
            [again.id, 8],
          ])
        )
        const { data } = await api.get("/store/orders", who.headers)
        expect(data.orders).toHaveLength(2)
        const [other] = await service().listEntitlements({ id: stranger.id })
        expect(other?.customer_id).not.toBe(who.entity.id)
      })

      it("are found by a phone number, however it was written", async () => {
        const bought = await guest({ phone: "(415) 555-0142" })
        const who = await account({ phone: "+14155550142" })
        await begin(who, "sms")
        const { data } = await confirm(who, await codeOf(who))
        expect(data.order_claim).toMatchObject({
          orders: [bought.order_id],
          packages: [bought.id],
        })
        expect((await own(who))[0].history[0].kind).toBe("claim")
      })

      it("need no code where Medusa has verified the address", async () => {
        const bought = await guest()
        const who = await account({ email: bought.email })
        const sql = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        const auth = getContainer().resolve(Modules.AUTH)
        const [identity] = await auth.listAuthIdentities({
          app_metadata: { customer_id: who.entity.id },
        })
        const made =
          identity ??
          (await auth.createAuthIdentities({
            app_metadata: { customer_id: who.entity.id },
            provider_identities: [],
          }))
        await sql("auth_verification").insert({
          id: "authver_test",
          auth_identity_id: made.id,
          entity_id: bought.email,
          entity_type: "email",
          code_provider: "token",
          verified_at: new Date(),
          requested_at: new Date(),
        })
        const { status, data } = await begin(who, "email")
        expect([status, data.order_claim.packages]).toEqual([200, [bought.id]])
      })

      it("follow an order that staff hand over by Medusa's own way", async () => {
        const bought = await guest()
        const who = await account({})
        const { data } = await api.post(
          `/admin/orders/${bought.order_id}/transfer`,
          { customer_id: who.entity.id },
          owner.headers
        )
        expect(data.order.id).toBe(bought.order_id)
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
        const changes = await query.graph({
          entity: "order_change",
          fields: ["actions.details"],
          filters: { order_id: bought.order_id },
        })
        const token = changes.data[0]?.actions[0]?.details?.["token"]
        await api.post(
          `/store/orders/${bought.order_id}/transfer/accept`,
          { token },
          who.headers
        )
        expect(await own(who)).toEqual([])
        await Promise.all([
          sweep("balm-follow-order-owners"),
          sweep("balm-follow-order-owners"),
        ])
        expect((await own(who)).map((row: { id: string }) => row.id)).toEqual([
          bought.id,
        ])
        const history = await service().listSessionEntries({
          entitlement_id: bought.id,
          kind: "claim",
        })
        expect(history).toHaveLength(1)
      })

      it("answers bad input with a clear error, and tells nobody else's", async () => {
        const who = await account({})
        expect((await refusal(begin(who, "pigeon"))).status).toBe(400)
        expect((await refusal(begin(who, "sms"))).data.message).toContain(
          "no phone number"
        )
        expect((await refusal(confirm(who, "12"))).status).toBe(400)
        expect((await refusal(confirm(who, "123456"))).data.message).toContain(
          "Ask for a code first"
        )
        const nobody = await refusal(
          api.post(
            "/store/customers/me/order-claims",
            { channel: "email" },
            { headers: { "x-publishable-api-key": shop.publishableKey } }
          )
        )
        expect(nobody.status).toBe(401)
      })
    })
  },
})
