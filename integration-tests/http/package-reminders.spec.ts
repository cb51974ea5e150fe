import { Modules } from "@medusajs/framework/utils"
import type { UserDTO } from "@medusajs/framework/types"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import type { NewEntitlement } from "../../src/modules/service-package/types"
import { readDueSessions } from "../../src/reads/service-package/due-sessions"
import { readEndingPackages } from "../../src/reads/service-package/ending-packages"
import { addTime } from "../../src/shared/clock"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"
import { remindPackagesWorkflow } from "../../src/workflows/service-package"
import { balmIntegrationTestRunner, createAdmin } from "../helpers"
import type { SignedIn } from "../helpers"

/**
 * Years ahead, so that the hourly jobs, which run by the real clock, have
 * nothing to do with it. The store's zone is UTC.
 */
const NOON = new Date("2034-03-01T12:00:00Z")
const after = (days: number) => addTime(NOON, days, "day")

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let owner: SignedIn<UserDTO>
    let facial: string
    let serial = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const messaging = () => getContainer().resolve(MESSAGING_MODULE)

    beforeAll(async () => {
      owner = await createAdmin(getContainer(), { role: "owner" })
      facial = (
        await service().createServices({
          product_id: "prod_facial",
          duration_minutes: 60,
          minimum_interval_days: 14,
        })
      ).id
    })

    const person = async (
      fields: { phone?: string; locale?: string; first_name?: string } = {}
    ): Promise<string> => {
      serial += 1
      const { locale, ...rest } = fields
      const { id } = await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers({
          first_name: "Mei",
          email: `reminded-${serial}@balm.test`,
          ...rest,
          ...(locale && { metadata: { locale } }),
        })
      return id
    }

    /** Six facials, sold long before. */
    const sell = async (
      customer_id: string,
      changes: Partial<NewEntitlement> = {},
      sessions = 6
    ) => {
      serial += 1
      const order_id = `order_reminded_${serial}`
      const { entitlement_ids } = await service().postGrants([
        {
          order_id,
          order_total: 600,
          order_version: 1,
          placed_at: after(-300),
          entitlements: [
            {
              customer_id,
              order_id,
              gift_key: null,
              line_item_id: `line_reminded_${serial}`,
              unit_index: 0,
              package_id: "bpkg_facial",
              variant_id: null,
              title: "Facial x6",
              currency_code: "usd",
              amount_paid: "600",
              validity_days: 365,
              validity_from: "purchase",
              usable_by: "owner",
              transferable: true,
              freezable: true,
              granted_at: after(-300),
              expires_at: after(30),
              items: [
                {
                  kind: "service",
                  service_id: facial,
                  category_id: null,
                  variant_id: null,
                  sessions,
                  bonus: false,
                  amount_paid: "600",
                  list_price: null,
                  position: 0,
                },
              ],
              ...changes,
            },
          ],
        },
      ])
      return entitlement_ids[0] ?? ""
    }

    const use = async (
      id: string,
      at: Date,
      {
        sessions = 1,
        used_by = null,
      }: {
        sessions?: number
        used_by?: string | null
      } = {}
    ): Promise<string> => {
      const [item] = await service().listEntitlementItems({
        entitlement_id: id,
      })
      serial += 1
      const used = await service().redeemSession({
        entitlement_item_id: item?.id ?? "",
        sessions,
        service_id: facial,
        variant_id: null,
        used_by,
        by_other: used_by !== null,
        staff_id: null,
        location_id: null,
        verdict: "allow",
        override_reason: null,
        stock: [],
        idempotency_key: `reminded-${serial}`,
        actor_id: null,
        performed_at: at,
      })
      return used.outcome === "redeemed" ? used.id : used.reason
    }

    const change = (entitlement_id: string, at: Date) => ({
      entitlement_id,
      reason: "Test",
      actor_id: null,
      occurred_at: at,
    })

    const remind = async (now: Date): Promise<string[]> =>
      (
        await remindPackagesWorkflow(getContainer()).run({
          input: { now: now.toISOString() },
        })
      ).result
    const send = (now: Date) =>
      dispatchMessagesWorkflow(getContainer()).run({
        input: { now, limit: 50 },
      })
    const sentTo = async (customer_id: string) =>
      (
        await messaging().listMessages(
          { customer_id },
          { order: { send_at: "ASC", id: "ASC" } }
        )
      ).map(({ template_key, status }) => [template_key, status])
    const messagesOf = (customer_id: string) =>
      messaging().listMessages({ customer_id })

    describe("of a package's end", () => {
      it.each([
        ["America/Los_Angeles", "2034-05-30T07:00:00Z", "2034-06-22T07:00:00Z"],
        ["Asia/Shanghai", "2034-05-30T16:00:00Z", "2034-06-22T16:00:00Z"],
      ])("counts the days of the store: %s", async (zone, first, last) => {
        const customer = await person()
        const end = new Date("2034-06-30T06:00:00Z")
        await sell(customer, { expires_at: end })
        const due = async (now: Date) =>
          (
            await readEndingPackages(getContainer(), {
              now,
              zone,
              days: { first: 30, last: 7 },
              limit: 100,
            })
          )
            .filter((one) => one.customer_id === customer)
            .map(({ reminder }) => reminder)
        const before = (moment: string | Date) =>
          addTime(new Date(moment), -1, "minute")
        expect(await due(before(first))).toEqual([])
        expect(await due(new Date(first))).toEqual(["first"])
        expect(await due(before(last))).toEqual(["first"])
        expect(await due(new Date(last))).toEqual(["last"])
        expect(await due(before(end))).toEqual(["last"])
        expect(await due(end)).toEqual([])
      })

      it("goes once at each time, however often and by how many it is looked for", async () => {
        const mei = await person({ phone: "+13105550171" })
        const lihua = await person({ locale: "zh-CN", first_name: "丽华" })
        await sell(mei)
        await use(await sell(lihua), after(-200), { sessions: 2 })
        expect(await remind(after(-1))).toEqual([])
        const runs = await Promise.all([remind(NOON), remind(NOON)])
        expect(runs.flat()).toHaveLength(2)
        expect(await remind(after(1))).toEqual([])
        expect(await messagesOf(mei)).toMatchObject([
          {
            channel: "sms",
            recipient: "+13105550171",
            purpose: "transactional",
            template_key: "package-expiry-first",
            locale: "en",
            subject: null,
            body: "Hello Mei, you have 6 left of “Facial x6”, to be used by 2034-03-31. We look forward to your visit.",
            send_at: NOON,
            source_type: "package_expiry",
          },
        ])
        expect(await messagesOf(lihua)).toMatchObject([
          {
            channel: "email",
            locale: "zh",
            subject: "您的套餐即将到期",
            body: "丽华，您好！您的“Facial x6”还有 4 次，有效期至 2034-03-31。期待您的光临。",
          },
        ])
        await send(NOON)
        expect(await remind(after(23))).toHaveLength(2)
        await send(after(23))
        expect(await remind(after(29))).toEqual([])
        for (const customer of [mei, lihua]) {
          expect(await sentTo(customer)).toEqual([
            ["package-expiry-first", "sent"],
            ["package-expiry-last", "sent"],
          ])
        }
      })

      it("speaks of all that ends at one moment in one message", async () => {
        const customer = await person()
        await sell(customer)
        await sell(customer, { title: "Massage" }, 2)
        await sell(customer, { expires_at: after(29) }, 1)
        expect(await remind(NOON)).toHaveLength(2)
        const bodies = (await messagesOf(customer)).map(({ body }) => body)
        expect(bodies.toSorted()).toEqual([
          "Hello Mei, you have 1 left of “Facial x6”, to be used by 2034-03-30. We look forward to your visit.",
          "Hello Mei, you have 6 left of “Facial x6” and 2 left of “Massage”, to be used by 2034-03-31. We look forward to your visit.",
        ])
      })

      it("waits for the morning", async () => {
        const night = await person()
        const evening = await person()
        await sell(night)
        await remind(new Date("2034-03-01T00:47:00Z"))
        await sell(evening, { expires_at: after(31) })
        await remind(new Date("2034-03-02T20:47:00Z"))
        const at = async (id: string) =>
          (await messagesOf(id)).map(({ send_at }) => send_at.toISOString())
        expect(await at(night)).toEqual(["2034-03-01T09:00:00.000Z"])
        expect(await at(evening)).toEqual(["2034-03-03T09:00:00.000Z"])
      })

      it("is made up for when no job ran, unless the later one is due or it is over", async () => {
        const [late, later, over] = [
          await person(),
          await person(),
          await person(),
        ]
        await sell(late, { expires_at: after(10) })
        await sell(later, { expires_at: after(3) })
        await sell(over, { expires_at: after(-1) })
        await remind(NOON)
        expect(await sentTo(late)).toEqual([["package-expiry-first", "queued"]])
        expect(await sentTo(later)).toEqual([["package-expiry-last", "queued"]])
        expect(await sentTo(over)).toEqual([])
      })

      it("is left out for what was sold no longer before", async () => {
        const customer = await person()
        const fresh = { granted_at: after(0), validity_days: 30 }
        await sell(customer, fresh)
        const started = await person()
        await sell(started, { validity_from: "first_use", validity_days: 30 })
        await remind(after(1))
        expect(await sentTo(customer)).toEqual([])
        expect(await sentTo(started)).toEqual([])
        await remind(after(25))
        expect(await sentTo(customer)).toEqual([
          ["package-expiry-last", "queued"],
        ])
        expect(await sentTo(started)).toEqual([
          ["package-expiry-last", "queued"],
        ])
      })

      it("is not for what is paused, used up, taken back or nobody's", async () => {
        const paused = await person()
        const frozen = await sell(paused)
        await service().freezeEntitlement(change(frozen, after(-10)))
        const done = await person()
        await use(await sell(done), after(-100), { sessions: 6 })
        const refunded = await person()
        const back = await sell(refunded)
        const { order_id } = await service().retrieveEntitlement(back)
        await service().postWithdrawals([
          {
            source_type: "cancellation",
            source_id: order_id ?? "",
            order_id: order_id ?? "",
            amount: null,
            occurred_at: after(-50),
          },
        ])
        const gone = await person()
        await sell(gone)
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .softDeleteCustomers([gone])
        expect(await remind(NOON)).toEqual([])
        // Its time goes on, and ends ten days later.
        await service().unfreezeEntitlement(change(frozen, NOON))
        expect(await remind(after(9))).toEqual([])
        expect(await remind(after(10))).toHaveLength(1)
        expect(await sentTo(paused)).toEqual([
          ["package-expiry-first", "queued"],
        ])
      })

      it("starts again for another end, and says nothing of the old one", async () => {
        const customer = await person()
        const id = await sell(customer)
        await remind(NOON)
        await service().extendEntitlement(change(id, NOON), after(100))
        await send(NOON)
        expect(await messagesOf(customer)).toMatchObject([
          { status: "suppressed", rule: "reason_gone" },
        ])
        await remind(after(69))
        expect(await messagesOf(customer)).toHaveLength(1)
        await remind(after(70))
        await send(after(70))
        expect(await sentTo(customer)).toEqual([
          ["package-expiry-first", "suppressed"],
          ["package-expiry-first", "sent"],
        ])
      })

      it("is not sent when the sessions were used in between, or somebody was erased", async () => {
        const quick = await person()
        const left = await person()
        const half = await person()
        const id = await sell(quick)
        await sell(left)
        const other = await sell(half)
        await remind(NOON)
        await use(id, NOON, { sessions: 6 })
        await use(other, NOON, { sessions: 5 })
        await api.post(
          `/admin/customers/${left}/personal-data/erase`,
          { confirm: left, reason: "They asked for it" },
          owner.headers
        )
        await send(NOON)
        expect(await sentTo(quick)).toEqual([
          ["package-expiry-first", "suppressed"],
        ])
        expect(await sentTo(left)).toEqual([
          ["package-expiry-first", "suppressed"],
        ])
        expect(await sentTo(half)).toEqual([["package-expiry-first", "sent"]])
        await remind(after(23))
        expect(await messagesOf(left)).toHaveLength(1)
      })

      it("goes when the store says, or not at all", async () => {
        const customer = await person()
        await sell(customer)
        const set = (first: number, last: number) =>
          api.post(
            "/admin/balm-settings",
            {
              values: {
                "service_package.first_expiry_reminder_days": first,
                "service_package.last_expiry_reminder_days": last,
              },
            },
            owner.headers
          )
        await set(0, 0)
        expect(await remind(after(29))).toEqual([])
        await set(20, 0)
        expect(await remind(after(9))).toEqual([])
        expect(await remind(after(10))).toHaveLength(1)
        expect(await remind(after(29))).toEqual([])
      })
    })

    describe("of the next session", () => {
      const year = { expires_at: after(900) }

      it.each([
        // Used the evening before, by the clock there, which goes on meanwhile.
        ["America/Los_Angeles", "2034-03-14T07:00:00Z"],
        ["Asia/Shanghai", "2034-03-14T16:00:00Z"],
      ])("counts the days of the store: %s", async (zone, due) => {
        const customer = await person()
        const used = await use(
          await sell(customer, year),
          new Date("2034-03-01T07:00:00Z")
        )
        const ids = async (now: Date) =>
          (await readDueSessions(getContainer(), { now, zone, limit: 100 }))
            .filter((one) => one.customer_id === customer)
            .map(({ id, days }) => [id, days])
        const at = new Date(due)
        expect(await ids(addTime(at, -1, "minute"))).toEqual([])
        expect(await ids(at)).toEqual([[used, 14]])
      })

      it("tells which one it was, and what is left, once for each last use", async () => {
        const mei = await person()
        const lihua = await person({ locale: "zh", first_name: "丽华" })
        const id = await sell(mei, year)
        for (const days of [-40, -20, 0]) {
          await use(id, after(days))
        }
        await use(await sell(lihua, year), after(0))
        await sell(lihua, { ...year, title: "More" }, 2)
        expect(await remind(after(13))).toEqual([])
        const runs = await Promise.all([remind(after(14)), remind(after(14))])
        expect(runs.flat()).toHaveLength(2)
        expect(await remind(after(15))).toEqual([])
        expect(await messagesOf(mei)).toMatchObject([
          {
            template_key: "session-interval",
            purpose: "transactional",
            subject: "Time for your next session",
            body: "Hello Mei, session 3 of 6 of your “Facial x6” was 14 days ago: a good time for the next one. You have 3 left.",
            source_type: "session_interval",
          },
        ])
        expect((await messagesOf(lihua)).map(({ body }) => body)).toEqual([
          "丽华，您好！您的“Facial x6”第 1 次（共 6 次）已是 14 天前，可以安排下一次了，还剩 7 次。",
        ])
        await send(after(14))
        await use(id, after(16))
        expect(await remind(after(29))).toEqual([])
        expect(await remind(after(30))).toHaveLength(1)
        await send(after(30))
        expect(await sentTo(mei)).toEqual([
          ["session-interval", "sent"],
          ["session-interval", "sent"],
        ])
      })

      it("is made up for within two weeks, and then let go", async () => {
        const late = await person()
        const never = await person()
        await use(await sell(late, year), after(-28))
        await use(await sell(never, year), after(-29))
        await remind(NOON)
        expect(await messagesOf(late)).toHaveLength(1)
        expect(await messagesOf(never)).toEqual([])
      })

      it("is not for what is used up, paused or over, nor for another's use", async () => {
        const used = await person()
        await use(await sell(used, year), after(-14), { sessions: 6 })
        const paused = await person()
        const frozen = await sell(paused, year)
        await use(frozen, after(-14))
        await service().freezeEntitlement(change(frozen, after(-3)))
        const over = await person()
        await use(await sell(over, { expires_at: after(-1) }), after(-14))
        const lent = await person()
        await use(
          await sell(lent, { ...year, usable_by: "anyone" }),
          after(-14),
          {
            used_by: used,
          }
        )
        expect(await remind(NOON)).toEqual([])
      })

      it("is not sent once the next one was had, the last one taken back, or nothing is left", async () => {
        const [had, reversed, empty] = [
          await person(),
          await person(),
          await person(),
        ]
        const first = await sell(had, year)
        await use(first, after(-14))
        const second = await sell(reversed, year)
        const redemption = await use(second, after(-14))
        const third = await sell(empty, year)
        await use(third, after(-14))
        expect(await remind(NOON)).toHaveLength(3)
        await use(first, NOON)
        await service().reverseRedemption(redemption, {
          actor_id: "user_desk",
          reason: "By mistake",
          now: NOON,
        })
        await service().freezeEntitlement(change(third, NOON))
        await send(NOON)
        for (const customer of [had, reversed, empty]) {
          expect(await messagesOf(customer)).toMatchObject([
            { status: "suppressed", rule: "reason_gone" },
          ])
        }
      })

      it("can be switched off", async () => {
        await use(await sell(await person(), year), after(-14))
        const set = (on: boolean) =>
          api.post(
            "/admin/balm-settings",
            { values: { "service_package.remind_interval": on } },
            owner.headers
          )
        await set(false)
        expect(await remind(NOON)).toEqual([])
        await set(true)
        expect(await remind(NOON)).toHaveLength(1)
      })
    })
  },
})
