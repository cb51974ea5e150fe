import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { TEAM_MODULE } from "../../src/modules/team"
import type { NewPackage } from "../../src/modules/service-package/types"
import { expireEntitlementsWorkflow } from "../../src/workflows/service-package"
import { servicePackageSweeps } from "../../src/workflows/service-package/sweeps"
import { withdrawServedCustomersWorkflow } from "../../src/workflows/team"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  cancelOrder,
  eventually,
  refusal,
  placeOrder,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let owner: SignedIn<UserDTO>
    let desk: SignedIn<UserDTO>
    let therapist: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>
    let friend: SignedIn<CustomerDTO>
    let facial: { productId: string; serviceId: string }
    let massage: { productId: string; serviceId: string }
    let course: string
    let oil: string
    let serum: { variantId: string; item: string }
    let location: string
    let keys = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const inventory = () => getContainer().resolve(Modules.INVENTORY)
    const key = () => `key-${(keys += 1)}`

    const stocked = async (item: string): Promise<number> =>
      Number(await inventory().retrieveStockedQuantity(item, [location]))

    /** An item on the shelf, so many of it. */
    const shelve = async (sku: string, quantity: number): Promise<string> => {
      const item = await inventory().createInventoryItems({ sku, title: sku })
      await inventory().createInventoryLevels({
        inventory_item_id: item.id,
        location_id: location,
        stocked_quantity: quantity,
      })
      return item.id
    }

    const treatment = async (title: string) => {
      const { productId } = await createVirtualProduct(getContainer(), shop, {
        title,
        price: 80,
      })
      const row = await service().createServices({
        product_id: productId,
        duration_minutes: 60,
      })
      return { productId, serviceId: row.id }
    }

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      owner = await createAdmin(container, { role: "owner" })
      desk = await createAdmin(container, { role: "front_desk" })
      therapist = await createAdmin(container, { role: "therapist" })
      // Roles hold from here on.
      await api.get("/admin/entitlements", owner.headers)
      customer = await createCustomer(container, shop.publishableKey)
      friend = await createCustomer(container, shop.publishableKey)
      location = (
        await container
          .resolve(Modules.STOCK_LOCATION)
          .createStockLocations({ name: "Salon" })
      ).id
      facial = await treatment("Facial")
      massage = await treatment("Massage")
      oil = await shelve("oil", 10)
      await service().createServiceConsumables({
        service_id: facial.serviceId,
        inventory_item_id: oil,
        quantity: 0.25,
      })
      serum = { variantId: "", item: await shelve("serum", 3) }
      const [product] = await container
        .resolve(Modules.PRODUCT)
        .createProducts([
          {
            title: "Serum",
            options: [{ title: "Kind", values: ["Standard"] }],
            variants: [
              {
                title: "Standard",
                options: { Kind: "Standard" },
                manage_inventory: true,
              },
            ],
          },
        ])
      serum.variantId = product?.variants[0]?.id ?? ""
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.PRODUCT]: { variant_id: serum.variantId },
        [Modules.INVENTORY]: { inventory_item_id: serum.item },
        data: { required_quantity: 1 },
      })
      course = (
        await createVirtualProduct(container, shop, {
          title: "Facial, course of ten",
          price: 500,
        })
      ).variantId
      await service().definePackages([
        {
          variant_id: course,
          validity_days: 365,
          transferable: true,
          freezable: true,
          items: [
            { service_id: facial.serviceId, sessions: 10 },
            {
              kind: "product",
              variant_id: serum.variantId,
              sessions: 4,
              bonus: true,
            },
          ],
        },
      ])
    })

    /** Buys a package and waits for what it grants. */
    const buy = async (variantId = course) => {
      const order = await placeOrder(api, shop, customer.headers, [
        { variantId },
      ])
      const [row] = await eventually(
        () =>
          service().listEntitlements(
            { order_id: order.id },
            { relations: ["items"] }
          ),
        (rows) => rows.length === 1
      )
      const items = (row?.items ?? []).toSorted(
        (one, other) => one.position - other.position
      )
      return { id: row?.id ?? "", items: items.map((item) => item.id) }
    }
    const sell = async (items: NewPackage["items"], terms = {}) => {
      const { variantId } = await createVirtualProduct(getContainer(), shop, {
        title: `Package ${(keys += 1)}`,
        price: 100,
      })
      await service().definePackages([
        { variant_id: variantId, items, ...terms },
      ])
      return await buy(variantId)
    }

    const post = async (
      id: string,
      action: string,
      body: object,
      { by = desk, idempotency = key() } = {}
    ) =>
      await api.post(`/admin/entitlements/${id}/${action}`, body, {
        headers: { ...by.headers.headers, "idempotency-key": idempotency },
      })
    /** The answer, whichever it is. */
    const tried = async (request: ReturnType<typeof api.post>) => {
      try {
        const { status, data } = await request
        return { status, data }
      } catch {
        return await refusal(request)
      }
    }
    const look = async (id: string) =>
      (await api.get(`/admin/entitlements/${id}`, owner.headers)).data
        .entitlement
    const usable = async () =>
      (
        await api.get(
          `/admin/customers/${customer.entity.id}/usable-sessions`,
          desk.headers
        )
      ).data.usable_sessions
    const sweepStock = async () => {
      for (const sweep of servicePackageSweeps) {
        if (sweep.name.startsWith("balm-move-stock")) {
          await runSweep(getContainer(), sweep, {
            since: new Date(0),
            now: new Date(),
          })
        }
      }
    }
    const stockState = (id: string, state: string) =>
      eventually(
        async () =>
          (await look(id)).redemptions.map(
            (row: { stock_state: string }) => row.stock_state
          ),
        (states) =>
          states.length > 0 && states.every((one: string) => one === state)
      )

    it("shows what can be used today, what expires soonest first", async () => {
      const later = await buy()
      const soon = await sell(
        [{ service_id: massage.serviceId, sessions: 5 }],
        { validity_days: 30 }
      )
      const sooner = await sell(
        [
          { service_id: massage.serviceId, sessions: 3 },
          { service_id: massage.serviceId, sessions: 1, bonus: true },
        ],
        { validity_days: 30 }
      )
      // Ends in the same moment as the other one, with fewer sessions.
      const { expires_at } = await service().retrieveEntitlement(soon.id)
      await service().updateEntitlements({ id: sooner.id, expires_at })
      expect(
        (await usable()).map((row: Record<string, unknown>) => [
          row["entitlement_id"],
          row["title"],
          row["sessions_left"],
          row["bonus"],
          row["verdict"],
        ])
      ).toEqual([
        [sooner.id, "Massage", 3, false, "allow"],
        [sooner.id, "Massage", 1, true, "allow"],
        [soon.id, "Massage", 5, false, "allow"],
        [later.id, "Serum", 4, true, null],
        [later.id, "Facial", 10, false, "allow"],
      ])
    })

    it("uses a session once per key, and its oil leaves the shelf", async () => {
      const { id, items } = await buy()
      const body = { item_id: items[0], staff_id: therapist.entity.id }
      const first = await post(id, "redeem", body, { idempotency: "once" })
      expect(first.status).toBe(201)
      expect(first.data).toMatchObject({
        redemption: {
          entitlement_id: id,
          service_id: facial.serviceId,
          sessions: 1,
          staff_id: therapist.entity.id,
          actor_id: desk.entity.id,
          location_id: location,
        },
        entitlement: {
          sessions_left: 13,
          items: [{ sessions_left: 9 }, { sessions_left: 4 }],
        },
      })
      const again = await post(id, "redeem", body, { idempotency: "once" })
      expect(again.status).toBe(200)
      expect(again.data.redemption.id).toBe(first.data.redemption.id)
      await stockState(id, "moved")
      expect(await stocked(oil)).toBe(9.75)
      await sweepStock()
      expect(await stocked(oil)).toBe(9.75)
      expect((await look(id)).amount_owed).toBe(450)
      const log = await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries({ action: "session.redeem" })
      expect(log.map((entry) => [entry.actor_id, entry.customer_id])).toEqual([
        [desk.entity.id, customer.entity.id],
      ])
    })

    it("gives the last session to one of eight desks, and tells the others who", async () => {
      const { id, items } = await sell([
        { service_id: massage.serviceId, sessions: 1 },
      ])
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          tried(post(id, "redeem", { item_id: items[0] }))
        )
      )
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      const late = answers.filter(({ status }) => status === 409)
      expect(late).toHaveLength(7)
      for (const { data } of late) {
        expect(data).toMatchObject({
          type: "conflict",
          message: "No session of this kind is left.",
          reason: "used_up",
          last_use: { actor_id: desk.entity.id },
        })
      }
      expect((await look(id)).sessions_left).toBe(0)
    })

    it("hands over a product while there is one, and takes it back", async () => {
      const { id, items } = await buy()
      const item_id = items[1]
      const { data } = await post(
        id,
        "redeem",
        { item_id, sessions: 2 },
        { idempotency: "two-serums" }
      )
      await stockState(id, "moved")
      expect(await stocked(serum.item)).toBe(1)
      // Asked again, it is answered, although two are not there any more.
      const again = await post(
        id,
        "redeem",
        { item_id, sessions: 2 },
        { idempotency: "two-serums" }
      )
      expect([again.status, again.data.redemption.id]).toEqual([
        200,
        data.redemption.id,
      ])
      const short = await refusal(post(id, "redeem", { item_id, sessions: 2 }))
      expect(short.data.message).toBe("Salon has 1 of this product left.")
      await post(id, "reverse", {
        redemption_id: data.redemption.id,
        reason: "Wrong customer",
      })
      await stockState(id, "returned")
      expect(await stocked(serum.item)).toBe(3)
      expect((await look(id)).sessions_left).toBe(14)
    })

    it("books the stock also where the event was lost, once", async () => {
      const { items } = await buy()
      const answer = await service().redeemSession({
        entitlement_item_id: items[0] ?? "",
        sessions: 2,
        service_id: facial.serviceId,
        variant_id: null,
        used_by: null,
        by_other: false,
        staff_id: null,
        location_id: location,
        verdict: "allow",
        override_reason: null,
        stock: [{ inventory_item_id: oil, quantity: 0.5 }],
        idempotency_key: key(),
        actor_id: null,
        performed_at: new Date(),
      })
      expect(answer.outcome).toBe("redeemed")
      await Promise.all([sweepStock(), sweepStock(), sweepStock()])
      expect(await stocked(oil)).toBe(9.5)
    })

    it("lets a manager end a booking that was cut short, once they have counted", async () => {
      const { id, items } = await buy()
      const { data } = await post(id, "redeem", { item_id: items[0] })
      await stockState(id, "moved")
      const redemption_id = data.redemption.id
      const settle = async (by = owner) =>
        await tried(post(id, "settle-stock", { redemption_id }, { by }))
      expect((await settle()).data.message).toContain("not waiting")
      const sql = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const cutShort = (minutes: number) =>
        sql("balm_session_redemption")
          .where({ id: redemption_id })
          .update({
            stock_state: "moving",
            updated_at: new Date(Date.now() - minutes * 60_000),
          })
      await cutShort(1)
      expect((await settle()).data.message).toContain("being booked")
      await cutShort(6)
      expect((await settle(desk)).status).toBe(403)
      expect((await settle()).status).toBe(200)
      await stockState(id, "moved")
      // What was counted is booked no more, and can be taken back again.
      expect(await stocked(oil)).toBe(9.75)
      await post(id, "reverse", { redemption_id, reason: "Wrong customer" })
      await stockState(id, "returned")
      expect(await stocked(oil)).toBe(10)
    })

    it("asks the safety engine, and lets nobody overrule a block", async () => {
      const { id, items } = await buy()
      const own = `/admin/customers/${customer.entity.id}`
      await api.post(
        "/store/customers/me/consents",
        {
          consents: [
            { purpose: "care", state: "given", wording_version: "care-1" },
          ],
        },
        customer.headers
      )
      await api.post(
        `${own}/health-profile`,
        { version: 0, profile: { conditions: [{ code: "asthma" }] } },
        owner.headers
      )
      const demand = async (effect: string, version: number) => {
        await api.post(
          `/admin/safety-cards/${facial.productId}`,
          {
            version,
            contraindications: [{ fact: "asthma", effect, source: null }],
            ingredients: [],
            minimum_age: null,
            patch_test: null,
          },
          owner.headers
        )
      }
      const redeem = async (body = {}) => {
        const { status, data } = await tried(
          post(id, "redeem", { item_id: items[0], ...body })
        )
        return status === 201
          ? [status]
          : [status, data.reason, data.last_use, data.message]
      }
      const refused = (reason: string, words: string) => [
        409,
        reason,
        null,
        expect.stringContaining(words),
      ]
      await demand("warn", 0)
      expect(await redeem()).toEqual(
        refused("needs_confirmation", "has a warning")
      )
      expect(await redeem({ confirmed: true })).toEqual([201])
      await demand("needs_consent", 1)
      expect(await redeem({ confirmed: true })).toEqual(
        refused("needs_reason", "consent")
      )
      const agreed = { override_reason: "Agreed in writing" }
      expect(await redeem(agreed)).toEqual([201])
      await demand("block", 2)
      expect(await redeem({ confirmed: true, ...agreed })).toEqual(
        refused("blocked", "forbids this treatment")
      )
      expect((await look(id)).sessions_left).toBe(12)
    })

    it("warns of what was done too short a time ago, unless it was taken back", async () => {
      const rest = await treatment("Peeling")
      await service().updateServices({
        id: rest.serviceId,
        minimum_interval_days: 14,
      })
      const { id, items } = await sell(
        [{ service_id: rest.serviceId, sessions: 3 }],
        { usable_by: "family" }
      )
      const verdict = async () => (await usable())[0].verdict
      expect(await verdict()).toBe("allow")
      const { data } = await post(id, "redeem", { item_id: items[0] })
      expect(await verdict()).toBe("warn")
      await post(id, "reverse", {
        redemption_id: data.redemption.id,
        reason: "Did not come",
      })
      expect(await verdict()).toBe("allow")
      // What a friend has of it is no treatment of hers.
      await post(id, "redeem", {
        item_id: items[0],
        by_other: true,
        used_by: friend.entity.id,
        confirmed: true,
      })
      expect(await verdict()).toBe("allow")
    })

    it("sessions of a category pay for any treatment of it, and no other", async () => {
      const { result } = await createProductCategoriesWorkflow(
        getContainer()
      ).run({ input: { product_categories: [{ name: "Face" }] } })
      const category_id = result[0]?.id ?? ""
      await getContainer()
        .resolve(Modules.PRODUCT)
        .updateProducts(facial.productId, { category_ids: [category_id] })
      const { id, items } = await sell([
        { kind: "category", category_id, sessions: 3 },
      ])
      const redeem = async (body = {}) => {
        const { status, data } = await tried(
          post(id, "redeem", { item_id: items[0], ...body })
        )
        return status === 201 ? status : data.message
      }
      expect(await redeem()).toContain("Say which treatment")
      expect(await redeem({ service_id: massage.serviceId })).toContain(
        "another category"
      )
      const { data } = await api.get(
        `/admin/services?category_id=${category_id}`,
        desk.headers
      )
      expect(data.services.map((row: { id: string }) => row.id)).toEqual([
        facial.serviceId,
      ])
      expect(await redeem({ service_id: facial.serviceId })).toBe(201)
    })

    it("shows the desk what was used today, and customers no names of staff", async () => {
      const { id, items } = await buy()
      const { data } = await post(id, "redeem", {
        item_id: items[0],
        staff_id: therapist.entity.id,
      })
      const gone = await post(id, "redeem", { item_id: items[0] })
      await service().updateSessionRedemptions({
        id: gone.data.redemption.id,
        performed_at: new Date(Date.now() - 2 * 86_400_000),
      })
      const answer = await api.get(
        `/admin/customers/${customer.entity.id}/usable-sessions`,
        desk.headers
      )
      expect(answer.data.time_zone).toBe("UTC")
      expect(answer.data.used_today).toHaveLength(1)
      expect(answer.data.used_today[0]).toMatchObject({
        id: data.redemption.id,
        title: "Facial",
        package_title: "Facial, course of ten",
        staff_id: therapist.entity.id,
        actor_id: desk.entity.id,
        reversed_at: null,
      })
      expect(answer.data.usable_sessions[1]).toMatchObject({
        title: "Facial",
        product_id: facial.productId,
      })
      await stockState(id, "moved")
      await post(id, "reverse", {
        redemption_id: data.redemption.id,
        reason: "Said in confidence",
      })
      expect((await look(id)).history[0]).toMatchObject({
        kind: "reverse",
        reason: "Said in confidence",
        actor_id: desk.entity.id,
      })
      const own = await api.get(
        "/store/customers/me/packages",
        customer.headers
      )
      expect(own.data.packages[0].history[0].kind).toBe("reverse")
      expect(JSON.stringify(own.data)).not.toContain("confidence")
      expect(JSON.stringify(own.data)).not.toContain(desk.entity.id)
    })

    it("is taken back on its day by the desk, later by a manager", async () => {
      const { id, items } = await buy()
      const { data } = await post(id, "redeem", { item_id: items[0] })
      await stockState(id, "moved")
      const redemption_id = data.redemption.id
      await service().updateSessionRedemptions({
        id: redemption_id,
        performed_at: new Date(Date.now() - 2 * 86_400_000),
      })
      const body = { redemption_id, reason: "Did not come" }
      const refused = await refusal(post(id, "reverse", body))
      expect(refused.status).toBe(403)
      const done = await post(id, "reverse", body, { by: owner })
      expect(done.data.redemption).toMatchObject({
        reversed_by: owner.entity.id,
        reversal_reason: "Did not come",
      })
      await post(id, "reverse", body, { by: owner })
      expect((await look(id)).sessions_left).toBe(14)
    })

    it("a therapist redeems for those they serve, and for nobody else", async () => {
      const { id, items } = await buy()
      const redeem = () =>
        post(
          id,
          "redeem",
          { item_id: items[0], staff_id: therapist.entity.id },
          { by: therapist }
        )
      expect((await refusal(redeem())).status).toBe(404)
      expect((await look(id)).sessions_left).toBe(14)
      // Once the desk has written down who treated her, she is hers to see.
      await post(id, "redeem", {
        item_id: items[0],
        staff_id: therapist.entity.id,
      })
      expect((await redeem()).status).toBe(201)
      const served = await getContainer()
        .resolve(TEAM_MODULE)
        .listServedCustomers({ staff_id: therapist.entity.id })
      expect(served.map((row) => row.customer_id)).toEqual([customer.entity.id])
      // An order of hers that is called off takes none of that away.
      const order = await placeOrder(api, shop, customer.headers, [
        {
          variantId: course,
          metadata: { balm_staff_id: therapist.entity.id },
        },
      ])
      await cancelOrder(api, owner.headers, order.id)
      await withdrawServedCustomersWorkflow(getContainer()).run({
        input: { order_ids: [order.id] },
      })
      expect((await redeem()).status).toBe(201)
    })

    it("pauses, goes on, moves its end and changes hands", async () => {
      const { id, items } = await buy()
      const paused = await post(id, "freeze", { reason: "Abroad" })
      expect(paused.data.entitlement.frozen_at).not.toBeNull()
      expect(await usable()).toEqual([])
      const refused = await refusal(post(id, "redeem", { item_id: items[0] }))
      expect([refused.status, refused.data.reason]).toEqual([409, "frozen"])
      await post(id, "unfreeze", { reason: "Back" })
      const until = new Date(Date.now() + 400 * 86_400_000).toISOString()
      const foreign = await refusal(
        post(id, "extend", { until, reason: "Kind" })
      )
      expect(foreign.status).toBe(403)
      const longer = await post(
        id,
        "extend",
        { until, reason: "Kind" },
        { by: owner }
      )
      expect(longer.data.entitlement.expires_at).toBe(until)
      const gift = {
        customer_id: friend.entity.id,
        items: [{ item_id: items[0], sessions: 3 }],
        reason: "For her friend",
      }
      const given = await post(id, "transfer", gift, { idempotency: "gift" })
      expect(given.data).toMatchObject({
        entitlement: { sessions_left: 11 },
        given: {
          customer_id: friend.entity.id,
          sessions_left: 3,
          amount_owed: 150,
        },
      })
      const again = await post(id, "transfer", gift, { idempotency: "gift" })
      expect(again.data.given.id).toBe(given.data.given.id)
      const log = await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries({ subject_id: id }, { order: { sequence: "ASC" } })
      expect(log.map(({ action, reason }) => [action, reason])).toEqual([
        ["entitlement.freeze", "Abroad"],
        ["entitlement.unfreeze", "Back"],
        ["entitlement.extend", "Kind"],
        ["entitlement.transfer", "For her friend"],
      ])
    })

    it("ends when its time is over, and a manager can take that back", async () => {
      const { id } = await buy()
      const now = new Date(Date.now() + 366 * 86_400_000).toISOString()
      const run = () =>
        expireEntitlementsWorkflow(getContainer()).run({ input: { now } })
      expect((await run()).result).toEqual([id])
      expect((await run()).result).toEqual([])
      expect((await look(id)).sessions_left).toBe(0)
      const until = new Date(Date.now() + 500 * 86_400_000).toISOString()
      const back = await post(
        id,
        "extend",
        { until, reason: "Was ill" },
        { by: owner }
      )
      expect(back.data.entitlement).toMatchObject({
        sessions_left: 14,
        amount_owed: 500,
      })
    })

    it("asks for the code that went to the customer's phone, where the store says so", async () => {
      const { id, items } = await buy()
      await getContainer()
        .resolve(Modules.CUSTOMER)
        .updateCustomers(customer.entity.id, { phone: "+15551230123" })
      await api.post(
        "/admin/balm-settings",
        { values: { "service_package.redemption_code": true } },
        owner.headers
      )
      const own = `/admin/customers/${customer.entity.id}`
      const asked = await api.get(`${own}/usable-sessions`, desk.headers)
      expect(asked.data.code_required).toBe(true)
      const redeem = async (body = {}, by = desk) => {
        const { status, data } = await tried(
          post(id, "redeem", { item_id: items[0], ...body }, { by })
        )
        return status === 201 ? status : (data.reason ?? data.message)
      }
      expect(await redeem()).toBe("code_missing")
      const issued = await api.post(`${own}/redemption-codes`, {}, desk.headers)
      expect([issued.status, issued.data.redemption_code.sent_to]).toEqual([
        201,
        "•••• 0123",
      ])
      const source_id = issued.data.redemption_code.id
      const digits = service().digits.of(source_id)
      const [kept] = await eventually(
        () =>
          getContainer()
            .resolve(MESSAGING_MODULE)
            .listMessages({ source_id, status: "sent" }),
        (rows) => rows.length === 1
      )
      expect(kept?.body).toContain("•••••• is your code")
      expect(JSON.stringify(kept)).not.toContain(digits)
      // Nobody else gets it here, so staff can read it where it goes.
      const shown = await api.get(`/admin/messages/${kept?.id}`, owner.headers)
      expect(shown.data.message.body).toContain(`${digits} is your code`)
      const wrong = digits === "111111" ? "222222" : "111111"
      expect(await redeem({ code: wrong })).toBe("code_wrong")
      expect(await redeem({ code: "12345" })).toContain("six digits")
      expect(await redeem({ code: digits })).toBe(201)
      expect(await redeem({ code: digits })).toBe("code_missing")
      const code_waiver = "Her phone is empty"
      expect(await redeem({ code_waiver })).toContain("Only a manager")
      expect(await redeem({ code_waiver }, owner)).toBe(201)
      const [last] = await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries(
          { action: "session.redeem" },
          { order: { sequence: "DESC" }, take: 1 }
        )
      expect(last).toMatchObject({
        reason: code_waiver,
        details: { without_code: true },
      })
      expect((await look(id)).sessions_left).toBe(12)
    })

    it("finds the customer by the QR code they show", async () => {
      const { data } = await api.get(
        "/store/customers/me/qr-code",
        customer.headers
      )
      const { token, svg } = data.qr_code
      expect(svg).toMatch(/^<svg[^]*<\/svg>\s*$/)
      const scan = (text: string, by = desk) =>
        tried(api.post("/admin/customer-scans", { token: text }, by.headers))
      expect((await scan(`${token} `)).data).toEqual({
        customer: {
          id: customer.entity.id,
          first_name: customer.entity.first_name,
          last_name: customer.entity.last_name,
        },
      })
      const { checkIn } = service()
      const late = checkIn.issue(
        customer.entity.id,
        new Date(Date.now() - 2000)
      )
      const gone = checkIn.issue("cus_gone", new Date(Date.now() + 60_000))
      for (const bad of [`${token}x`, "nonsense", late, gone]) {
        expect((await scan(bad)).status).toBe(404)
      }
      expect((await scan("")).status).toBe(400)
    })

    it("answers bad input with a clear error, and changes nothing", async () => {
      const { id } = await buy()
      const answers = []
      for (const [action, body] of [
        ["redeem", { item_id: "benti_nobody" }],
        ["redeem", { item_id: "benti_\u0000" }],
        ["redeem", { item_id: "benti_1", sessions: 0 }],
        ["redeem", { item_id: "benti_1", extra: 1 }],
        ["transfer", { customer_id: "cus_nobody", reason: "Test" }],
        ["reverse", { redemption_id: "bsred_nobody", reason: "Test" }],
        ["freeze", { reason: "" }],
        ["freeze", { reason: "a\u0000\u0000\u0000b" }],
        ["freeze", { reason: "x".repeat(100_000) }],
        ["extend", { until: "tomorrow", reason: "Test" }],
        ["adjust", { item_id: "benti_1", sessions: 0, reason: "Test" }],
        ["adjust", { item_id: "benti_1", sessions: 1, reason: "Test" }],
      ] as const) {
        const { status } = await refusal(post(id, action, body, { by: owner }))
        answers.push(`${action} ${status}`)
      }
      expect(answers).toEqual([
        "redeem 404",
        "redeem 400",
        "redeem 400",
        "redeem 400",
        "transfer 404",
        "reverse 404",
        "freeze 400",
        "freeze 400",
        "freeze 400",
        "extend 400",
        "adjust 400",
        "adjust 404",
      ])
      expect((await look(id)).sessions_left).toBe(14)
    })
  },
})
