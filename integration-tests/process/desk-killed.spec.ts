import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import {
  balmIntegrationTestRunner,
  capturePayment,
  clientAt,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  killServers,
  placeOrder,
  refusal,
  startServer,
} from "../helpers"

// No sweep of this process comes by in the time this takes.
process.env["BALM_SWEEP_SECONDS"] = "3600"

const SESSIONS = 10
const PRICE = 500
const SHELF = 20
/** What a session takes from the shelf. */
const TAKES = 0.25

/** Where a process dies, from the first write of a redemption to its last. */
const PLACES = [
  "before",
  "before the answer",
  "amid the stock",
  "after the stock",
  "before the money",
  "after the money",
] as const
type Place = (typeof PLACES)[number]

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    // Four boots of the server, which a busy machine takes its time over.
    jest.setTimeout(400_000)
    const held: Knex.Transaction[] = []
    // While a test that failed still holds something, nobody can clean up.
    afterEach(async () => {
      await killServers()
      for (const holder of held) {
        await (holder.isCompleted() ? undefined : holder.rollback())
      }
    })

    it("sessions, stock and money move once, wherever the process is killed", async () => {
      const container = getContainer()
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const packages = container.resolve(SERVICE_PACKAGE_MODULE)
      const inventory = container.resolve(Modules.INVENTORY)
      const shop = await createShop(container)
      const owner = await createAdmin(container, { role: "owner" })
      await api.get("/admin/entitlements", owner.headers)
      const customer = await createCustomer(container, shop.publishableKey)
      const location = await container
        .resolve(Modules.STOCK_LOCATION)
        .createStockLocations({ name: "Salon" })

      /** A course of a treatment of its own, with a shelf of its own. */
      const buy = async (place: Place) => {
        const { productId } = await createVirtualProduct(container, shop, {
          title: `Facial ${place}`,
          price: 80,
        })
        const treatment = await packages.createServices({
          product_id: productId,
          duration_minutes: 60,
        })
        const oil = await inventory.createInventoryItems({ sku: place })
        const level = await inventory.createInventoryLevels({
          inventory_item_id: oil.id,
          location_id: location.id,
          stocked_quantity: SHELF,
        })
        await packages.createServiceConsumables({
          service_id: treatment.id,
          inventory_item_id: oil.id,
          quantity: TAKES,
        })
        const { variantId } = await createVirtualProduct(container, shop, {
          title: `Course ${place}`,
          price: PRICE,
        })
        await packages.definePackages([
          {
            variant_id: variantId,
            items: [{ service_id: treatment.id, sessions: SESSIONS }],
          },
        ])
        const order = await placeOrder(api, shop, customer.headers, [
          { variantId },
        ])
        await capturePayment(api, owner.headers, order.id)
        const [right] = await eventually(
          () =>
            packages.listEntitlements(
              { order_id: order.id },
              { relations: ["items"] }
            ),
          (rows) => rows.length === 1
        )
        const { rows } = await sql.raw<{ rows: { id: string }[] }>(
          `select p.id from payment p
             join order_payment_collection l
               on l.payment_collection_id = p.payment_collection_id
            where l.order_id = ?`,
          [order.id]
        )
        return {
          id: right?.id ?? "",
          item: right?.items[0]?.id ?? "",
          order: order.id,
          payment: rows[0]?.id ?? "",
          oil: oil.id,
          level: level.id,
        }
      }
      const bought = new Map<Place, Awaited<ReturnType<typeof buy>>>()
      for (const place of PLACES) {
        bought.set(place, await buy(place))
      }
      const of = (place: Place) => {
        const found = bought.get(place)
        if (!found) {
          throw new Error(place)
        }
        return found
      }

      const post = (
        url: string,
        place: Place,
        action: string,
        body: object,
        key: string = place
      ) =>
        clientAt(api, url).post(
          `/admin/entitlements/${of(place).id}/${action}`,
          body,
          {
            headers: {
              ...owner.headers.headers,
              "idempotency-key": key.replaceAll(" ", "-"),
            },
          }
        )
      const redeemAt = (url: string, place: Place) =>
        post(url, place, "redeem", { item_id: of(place).item })
      const refundAt = (url: string, place: Place, key?: string) =>
        post(
          url,
          place,
          "refund",
          { method: "pro_rata", amount: PRICE, reason: "Moves away" },
          key
        )
      /** Whether a request that is never answered was answered. */
      const silence = (request: Promise<unknown>) =>
        request.then(
          () => "an answer",
          () => "no answer"
        )

      /** Until somebody waits for what a transaction holds. */
      const isAwaited = async (holder: Knex.Transaction): Promise<void> => {
        const { rows } = await holder.raw("select pg_backend_pid() as pid")
        await eventually(
          async () => {
            const found = await sql.raw(
              `select count(*)::int as count from pg_stat_activity
                where ? = any(pg_blocking_pids(pid))`,
              [rows[0].pid]
            )
            return Number(found.rows[0].count)
          },
          (count) => count > 0
        )
      }
      /** PostgreSQL notices on its own time that nobody is there any more. */
      const nobodyWaits = () =>
        eventually(
          async () => {
            const { rows } = await sql.raw(
              `select count(*)::int as count from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'`
            )
            return Number(rows[0].count)
          },
          (count) => count === 0
        )
      const hold = async (
        table: string,
        where: Record<string, string> = {}
      ): Promise<Knex.Transaction> => {
        const holder = await sql.transaction()
        held.push(holder)
        await holder(table).where(where).forUpdate()
        return holder
      }
      const sessionsLeft = async (place: Place): Promise<number> => {
        const rows = await packages.listSessionEntries({
          entitlement_id: of(place).id,
        })
        return rows.reduce((total, row) => total + row.sessions, 0)
      }
      const shelf = async (place: Place): Promise<number> =>
        Number(
          await inventory.retrieveStockedQuantity(of(place).oil, [location.id])
        )
      const redemption = async (place: Place) =>
        (
          await packages.listSessionRedemptions({
            entitlement_id: of(place).id,
          })
        ).map((row) => row.stock_state)
      const refunds = async (place: Place) => {
        const { rows } = await sql.raw<{ rows: { amount: number }[] }>(
          `select amount::float8 as amount from refund
            where payment_id = ? and deleted_at is null`,
          [of(place).payment]
        )
        return {
          paid: rows.map(({ amount }) => amount),
          states: (
            await packages.listEntitlementRefunds(
              { entitlement_id: of(place).id },
              { order: { id: "ASC" } }
            )
          ).map(({ state }) => state),
        }
      }
      const standing = async (place: Place) => [
        await sessionsLeft(place),
        await shelf(place),
        await redemption(place),
      ]

      // A process dies with three redemptions in its hands.
      const first = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "3600",
      })
      const level = await hold("inventory_level", {
        id: of("amid the stock").level,
      })
      const answered = await redeemAt(first.url, "amid the stock")
      expect(answered.status).toBe(201)
      await isAwaited(level)
      const row = await hold("balm_entitlement", { id: of("before").id })
      const before = silence(redeemAt(first.url, "before"))
      await isAwaited(row)
      const log = await hold("balm_audit_head")
      const unanswered = silence(redeemAt(first.url, "before the answer"))
      await isAwaited(log)
      await first.kill()
      expect([await before, await unanswered]).toEqual([
        "no answer",
        "no answer",
      ])
      for (const holder of [level, row, log]) {
        await holder.rollback()
      }
      await nobodyWaits()
      expect(await standing("before")).toEqual([SESSIONS, SHELF, []])
      expect(await standing("before the answer")).toEqual([
        SESSIONS - 1,
        SHELF,
        ["due"],
      ])
      expect(await standing("amid the stock")).toEqual([
        SESSIONS - 1,
        SHELF,
        ["moving"],
      ])

      // Another one with the stock booked, and nobody wrote down that it is;
      // and with two refunds, of which one has been paid.
      const second = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "3600",
      })
      const shelved = await hold("inventory_level", {
        id: of("after the stock").level,
      })
      const { data: used } = await redeemAt(second.url, "after the stock")
      await isAwaited(shelved)
      const note = await hold("balm_session_redemption", {
        id: used.redemption.id,
      })
      await shelved.rollback()
      await eventually(
        () => shelf("after the stock"),
        (left) => left === SHELF - TAKES
      )
      await isAwaited(note)
      // Medusa waits three seconds for a payment, and no longer.
      const payment = await hold("payment", {
        id: of("after the money").payment,
      })
      const paid = silence(refundAt(second.url, "after the money"))
      await isAwaited(payment)
      const right = await hold("balm_entitlement", {
        id: of("after the money").id,
      })
      await payment.rollback()
      await eventually(
        () => refunds("after the money"),
        (found) => found.paid.length === 1
      )
      await isAwaited(right)
      const unpaid = await hold("payment", {
        id: of("before the money").payment,
      })
      const owed = silence(refundAt(second.url, "before the money"))
      await isAwaited(unpaid)
      await second.kill()
      expect([await paid, await owed]).toEqual(["no answer", "no answer"])
      for (const holder of [note, right, unpaid]) {
        await holder.rollback()
      }
      await nobodyWaits()
      expect(await sessionsLeft("before the money")).toBe(0)
      expect(await refunds("before the money")).toEqual({
        paid: [],
        states: ["withdrawn"],
      })
      expect(await refunds("after the money")).toEqual({
        paid: [PRICE],
        states: ["withdrawn"],
      })

      // A refund is left alone while somebody may still be paying it.
      await sql("balm_entitlement_refund").update({
        updated_at: sql.raw("updated_at - interval '1 hour'"),
      })
      const third = await startServer(dbConfig.clientUrl, {
        BALM_SWEEP_SECONDS: "1",
      })
      const ends = {
        "before the answer": [SESSIONS - 1, SHELF - TAKES, ["moved"]],
        // Whether the shelf was booked nobody knows: it is not booked again,
        // and a person finds it.
        "amid the stock": [SESSIONS - 1, SHELF, ["moving"]],
        "after the stock": [SESSIONS - 1, SHELF - TAKES, ["moving"]],
      } as const
      await eventually(
        () => standing("before the answer"),
        ([, , states]) => JSON.stringify(states) === '["moved"]'
      )
      await eventually(
        async () => [
          ...(await refunds("before the money")).states,
          ...(await refunds("after the money")).states,
        ],
        (states) => !states.includes("withdrawn")
      )

      // The same keys sent again answer with what the dead processes did.
      const again = async (place: Place) => {
        const { status, data } = await redeemAt(third.url, place)
        return { status, ...data.redemption }
      }
      expect(await again("before")).toMatchObject({ status: 201 })
      for (const place of [
        "before the answer",
        "amid the stock",
        "after the stock",
      ] as const) {
        const [only] = await packages.listSessionRedemptions({
          entitlement_id: of(place).id,
        })
        expect(await again(place)).toMatchObject({
          status: 200,
          id: only?.id,
          stock_state: ends[place][2][0],
        })
      }
      expect((await refundAt(third.url, "after the money")).status).toBe(200)
      expect(await refunds("after the money")).toEqual({
        paid: [PRICE],
        states: ["paid"],
      })
      expect(await sessionsLeft("after the money")).toBe(0)
      // Not paid: the sessions are back, and the key says so.
      expect(await sessionsLeft("before the money")).toBe(SESSIONS)
      const refused = await refusal(refundAt(third.url, "before the money"))
      expect([refused.status, refused.data.message]).toEqual([
        400,
        "The money could not be paid back, and the sessions returned: look at the quote and send a new key.",
      ])
      expect(
        (await refundAt(third.url, "before the money", "anew")).status
      ).toBe(201)
      expect(await refunds("before the money")).toEqual({
        paid: [PRICE],
        states: ["failed", "paid"],
      })
      expect(await sessionsLeft("before the money")).toBe(0)

      // A sweep that is not idempotent would go on moving things.
      await eventually(
        () => redemption("before"),
        ([state]) => state === "moved"
      )
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      expect(await standing("before")).toEqual([
        SESSIONS - 1,
        SHELF - TAKES,
        ["moved"],
      ])
      for (const [place, end] of Object.entries(ends)) {
        const found = PLACES.find((one) => one === place)
        expect(found && (await standing(found))).toEqual(end)
      }
      await third.stop()
    })
  },
})
