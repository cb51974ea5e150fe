import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { addTime } from "../../../shared/clock"
import { decimal, sum } from "../../../shared/money"
import { SERVICE_PACKAGE_MODULE } from "../index"
import type ServicePackageModuleService from "../service"
import type { NewEntitlement, RedeemSession, TermsChange } from "../types"

jest.setTimeout(180_000)

const START = new Date("2026-01-01T12:00:00Z")
const day = (days: number) => addTime(START, days, "day")

const SERVICE_ITEM = {
  kind: "service",
  service_id: "bserv_facial",
  category_id: null,
  variant_id: null,
  list_price: "120",
} as const

/** Ten facials for 1,000 and one on top, for a year. */
const COURSE: NewEntitlement = {
  customer_id: "cus_1",
  order_id: "order_1",
  gift_key: null,
  line_item_id: "line_1",
  unit_index: 0,
  package_id: "bpkg_1",
  variant_id: "variant_1",
  title: "Facial x10",
  currency_code: "usd",
  amount_paid: "1000",
  validity_days: 365,
  validity_from: "purchase",
  usable_by: "owner",
  transferable: true,
  freezable: true,
  granted_at: START,
  expires_at: day(365),
  items: [
    {
      ...SERVICE_ITEM,
      sessions: 10,
      bonus: false,
      position: 0,
      amount_paid: "1000",
    },
    {
      ...SERVICE_ITEM,
      sessions: 1,
      bonus: true,
      position: 1,
      amount_paid: "0",
    },
  ],
}

moduleIntegrationTestRunner<ServicePackageModuleService>({
  moduleName: SERVICE_PACKAGE_MODULE,
  resolve: "./src/modules/service-package",
  moduleOptions: { encryptionKey: "a key for tests, long enough to pass" },
  testSuite: ({ service }) => {
    let orders = 0
    const sell = async (changes: Partial<NewEntitlement> = {}) => {
      orders += 1
      const order_id = `order_${orders}`
      const { entitlement_ids } = await service.postGrants([
        {
          order_id,
          order_total: 1000,
          order_version: 1,
          placed_at: START,
          entitlements: [
            { ...COURSE, order_id, line_item_id: `line_${orders}`, ...changes },
          ],
        },
      ])
      return entitlement_ids[0] ?? ""
    }
    const items = async (id: string) => {
      const rows = await service.listEntitlementItems(
        { entitlement_id: id },
        { order: { position: "ASC" } }
      )
      return rows.map((row) => row.id)
    }
    const first = async (id: string) => (await items(id))[0] ?? ""
    const asked = (
      entitlement_item_id: string,
      key: string,
      changes: Partial<RedeemSession> = {}
    ): RedeemSession => ({
      entitlement_item_id,
      sessions: 1,
      service_id: "bserv_facial",
      variant_id: null,
      used_by: null,
      by_other: false,
      staff_id: "user_anna",
      location_id: null,
      verdict: "allow",
      override_reason: null,
      stock: [],
      idempotency_key: key,
      actor_id: "user_desk",
      performed_at: day(1),
      ...changes,
    })
    const change = (
      entitlement_id: string,
      at = day(1),
      reason = "Test"
    ): TermsChange => ({
      entitlement_id,
      reason,
      actor_id: "user_desk",
      occurred_at: at,
    })
    const lines = (id: string) =>
      service.listSessionEntries(
        { entitlement_id: id },
        { order: { id: "ASC" } }
      )
    const standing = async (id: string) => {
      const entries = await lines(id)
      return {
        left: entries.reduce((total, entry) => total + entry.sessions, 0),
        owed: sum(entries.map((entry) => entry.value)).toNumber(),
      }
    }
    /** Unused sessions given back for money, pro rata. */
    const quoted = (
      entitlement_id: string,
      amount: string,
      idempotency_key: string
    ) =>
      service.withdrawForRefund({
        entitlement_id,
        method: "pro_rata",
        amount,
        payments: [{ id: "pay_1", refundable: "2000" }],
        cooling_off_days: 7,
        reason: "Test",
        actor_id: "user_desk",
        idempotency_key,
        now: day(2),
      })
    const end = async (id: string) =>
      (await service.retrieveEntitlement(id)).expires_at

    describe("redeemSession", () => {
      it("uses a session at what it cost, once per key", async () => {
        const id = await sell()
        const item = await first(id)
        const used = await service.redeemSession(asked(item, "k1"))
        expect(used).toMatchObject({
          outcome: "redeemed",
          entitlement_id: id,
          customer_id: "cus_1",
          written: true,
        })
        expect(await service.redeemSession(asked(item, "k1"))).toEqual({
          ...used,
          written: false,
        })
        expect(await standing(id)).toEqual({ left: 10, owed: 900 })
      })

      it("refuses a key that was used for something else", async () => {
        const [paid = "", bonus = ""] = await items(await sell())
        await service.redeemSession(asked(paid, "k1"))
        await expect(service.redeemSession(asked(bonus, "k1"))).rejects.toThrow(
          "The idempotency key k1 was used for something else"
        )
      })

      it("gives the last session to one of two desks, and tells the other who", async () => {
        const id = await sell({
          items: [
            {
              ...SERVICE_ITEM,
              sessions: 1,
              bonus: false,
              position: 0,
              amount_paid: "1000",
            },
          ],
        })
        const item = await first(id)
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, desk) =>
            service.redeemSession(
              asked(item, `desk-${desk}`, { actor_id: `user_${desk}` })
            )
          )
        )
        const won = answers.findIndex(({ outcome }) => outcome === "redeemed")
        expect(
          answers.filter(({ outcome }) => outcome === "redeemed")
        ).toHaveLength(1)
        for (const answer of answers.filter(
          ({ outcome }) => outcome === "refused"
        )) {
          expect(answer).toEqual({
            outcome: "refused",
            reason: "used_up",
            last: { actor_id: `user_${won}`, performed_at: day(1) },
          })
        }
        expect(await standing(id)).toEqual({ left: 0, owed: 0 })
      })

      it.each([
        ["expired", { expires_at: day(1) }, {}],
        ["owner_only", {}, { by_other: true, used_by: "cus_2" }],
        ["too_few", {}, { sessions: 11 }],
      ] as const)(
        "refuses what is %s and writes nothing",
        async (reason, terms, ask) => {
          const id = await sell(terms)
          expect(
            await service.redeemSession(asked(await first(id), "k1", ask))
          ).toMatchObject({ outcome: "refused", reason })
          expect(await standing(id)).toEqual({ left: 11, owed: 1000 })
          expect(await service.listSessionRedemptions({})).toEqual([])
        }
      )

      it("starts the clock of what is valid from its first use", async () => {
        const id = await sell({
          validity_from: "first_use",
          validity_days: 90,
          expires_at: null,
        })
        const item = await first(id)
        const used = await service.redeemSession(asked(item, "k1"))
        expect(await end(id)).toEqual(day(91))
        await service.redeemSession(asked(item, "k2", { performed_at: day(5) }))
        expect(await end(id)).toEqual(day(91))
        const undo = { actor_id: "user_desk", reason: "Wrong", now: day(6) }
        await service.reverseRedemption(
          used.outcome === "redeemed" ? used.id : "",
          undo
        )
        expect(await end(id)).toEqual(day(91))
      })

      it("stops the clock where nothing is used any more", async () => {
        const id = await sell({
          validity_from: "first_use",
          validity_days: 90,
          expires_at: null,
        })
        const used = await service.redeemSession(asked(await first(id), "k1"))
        await service.reverseRedemption(
          used.outcome === "redeemed" ? used.id : "",
          { actor_id: "user_desk", reason: "Wrong", now: day(2) }
        )
        expect(await end(id)).toBeNull()
      })
    })

    describe("one-time codes", () => {
      const issue = (now: Date) =>
        service.issueCode({
          purpose: "redeem",
          customer_id: "cus_1",
          channel: "sms",
          recipient: "+15551230000",
          now,
        })
      const redeem = (item: string, told: string | null, at: Date) =>
        service.redeemSession(
          asked(item, `with ${told} at ${at.toISOString()}`, {
            code: { told },
            performed_at: at,
          })
        )
      const seconds = (count: number) =>
        new Date(day(1).getTime() + count * 1000)
      const reasonOf = (answer: Awaited<ReturnType<typeof redeem>>) =>
        answer.outcome === "redeemed" ? "redeemed" : answer.reason

      it("opens one redemption, of its owner, within its time", async () => {
        const id = await sell()
        const item = await first(id)
        expect(reasonOf(await redeem(item, null, day(1)))).toBe("code_missing")
        expect(reasonOf(await redeem(item, "000000", day(1)))).toBe(
          "code_missing"
        )
        const code = await issue(day(1))
        expect(code.expires_at).toEqual(addTime(day(1), 10, "minute"))
        const digits = service.digits.of(code.id)
        expect(digits).toMatch(/^\d{6}$/)
        const other = await first(await sell({ customer_id: "cus_2" }))
        expect(reasonOf(await redeem(other, digits, day(1)))).toBe(
          "code_missing"
        )
        expect(reasonOf(await redeem(item, digits, day(1)))).toBe("redeemed")
        // A second session asks for a second code.
        expect(
          reasonOf(await redeem(item, digits, addTime(day(1), 1, "minute")))
        ).toBe("code_missing")
        const late = service.digits.of((await issue(day(2))).id)
        expect(
          reasonOf(await redeem(item, late, addTime(day(2), 10, "minute")))
        ).toBe("code_expired")
        expect(await standing(id)).toEqual({ left: 10, owed: 900 })
      })

      it("is lost after five wrong tries, and replaced by a newer one", async () => {
        const item = await first(await sell())
        const stale = service.digits.of((await issue(day(1))).id)
        const digits = service.digits.of((await issue(seconds(1))).id)
        const wrong = digits === "111111" ? "222222" : "111111"
        if (stale !== digits) {
          expect(reasonOf(await redeem(item, stale, seconds(2)))).toBe(
            "code_wrong"
          )
        }
        const tries = stale === digits ? 5 : 4
        for (let attempt = 0; attempt < tries; attempt += 1) {
          expect(
            reasonOf(await redeem(item, wrong, seconds(attempt + 3)))
          ).toBe("code_wrong")
        }
        expect(reasonOf(await redeem(item, digits, seconds(9)))).toBe(
          "code_locked"
        )
      })

      it("opens one of eight redemptions at once", async () => {
        const item = await first(await sell())
        const digits = service.digits.of((await issue(day(1))).id)
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            redeem(item, digits, seconds(index))
          )
        )
        expect(answers.map(reasonOf).toSorted()).toEqual([
          ...Array.from({ length: 7 }, () => "code_missing"),
          "redeemed",
        ])
      })

      it("is sent five times an hour at most, however many ask at once", async () => {
        const answers = await Promise.allSettled(
          Array.from({ length: 9 }, () => issue(day(1)))
        )
        expect(
          answers.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(5)
        await expect(issue(addTime(day(1), 59, "minute"))).rejects.toThrow(
          "wait 1 minutes"
        )
        expect((await issue(addTime(day(1), 1, "hour"))).id).toMatch(/^bcode_/)
        // Nor to one phone, whatever accounts it is written into.
        const flood = await Promise.allSettled(
          Array.from({ length: 9 }, (_, index) =>
            service.issueCode({
              purpose: "claim",
              customer_id: `cus_made_up_${index}`,
              channel: "sms",
              recipient: "+15557654321",
              now: day(1),
            })
          )
        )
        expect(
          flood.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(5)
      })
    })

    describe("reverseRedemption", () => {
      it("gives the session back at its value, once, however often it is asked", async () => {
        const id = await sell({
          amount_paid: "100",
          items: [
            {
              ...SERVICE_ITEM,
              sessions: 3,
              bonus: false,
              position: 0,
              amount_paid: "100",
            },
          ],
        })
        const item = await first(id)
        const used = await service.redeemSession(asked(item, "k1"))
        expect(await standing(id)).toEqual({ left: 2, owed: 66.66 })
        const answers = await Promise.all(
          Array.from({ length: 5 }, () =>
            service.reverseRedemption(
              used.outcome === "redeemed" ? used.id : "",
              { actor_id: "user_desk", reason: "Wrong", now: day(2) }
            )
          )
        )
        expect(answers.filter(({ written }) => written)).toHaveLength(1)
        expect(await standing(id)).toEqual({ left: 3, owed: 100 })
      })

      it("lets what left the stock come back, and only that", async () => {
        const item = await first(await sell())
        const stock = [{ inventory_item_id: "iitem_oil", quantity: 0.25 }]
        const use = async (key: string) => {
          const used = await service.redeemSession(
            asked(item, key, { stock, location_id: "sloc_1" })
          )
          return used.outcome === "redeemed" ? used.id : ""
        }
        const [moved, due, moving] = [
          await use("a"),
          await use("b"),
          await use("c"),
        ]
        const claimed = await service.claimStock([moved], "out")
        expect(claimed.map(({ stock: moves }) => moves)).toEqual([stock])
        expect(await service.claimStock([moved], "out")).toEqual([])
        await service.settleStock([moved], { direction: "out", done: true })
        await service.claimStock([moving], "out")
        const undo = { actor_id: "user_desk", reason: "Wrong", now: day(2) }
        await service.reverseRedemption(moved, undo)
        await service.reverseRedemption(due, undo)
        await expect(service.reverseRedemption(moving, undo)).rejects.toThrow(
          "is being booked"
        )
        const states = await service.listSessionRedemptions(
          { id: [moved, due, moving] },
          { order: { idempotency_key: "ASC" } }
        )
        expect(states.map(({ stock_state }) => stock_state)).toEqual([
          "return_due",
          "none",
          "moving",
        ])
      })
    })

    describe("time", () => {
      it("stands still while frozen, and goes on by as much later", async () => {
        const id = await sell()
        expect(await service.freezeEntitlement(change(id, day(10)))).toBe(true)
        expect(await service.freezeEntitlement(change(id, day(11)))).toBe(false)
        expect(
          await service.redeemSession(
            asked(await first(id), "k1", { performed_at: day(12) })
          )
        ).toMatchObject({ outcome: "refused", reason: "frozen" })
        expect(
          await service.expireEntitlements({ now: day(400), limit: 10 })
        ).toEqual([])
        expect(await service.unfreezeEntitlement(change(id, day(400)))).toBe(
          true
        )
        expect(await end(id)).toEqual(day(755))
        expect(await service.unfreezeEntitlement(change(id, day(401)))).toBe(
          false
        )
      })

      it("does not freeze what was sold as such, or what is over", async () => {
        const rigid = await sell({ freezable: false })
        await expect(service.freezeEntitlement(change(rigid))).rejects.toThrow(
          "cannot be paused"
        )
        const over = await sell({ expires_at: day(0) })
        await expect(service.freezeEntitlement(change(over))).rejects.toThrow(
          "has expired"
        )
      })

      it("expires late and twice as it would have on the day", async () => {
        const id = await sell()
        await service.redeemSession(asked(await first(id), "k1"))
        expect(
          await service.expireEntitlements({ now: day(364), limit: 10 })
        ).toEqual([])
        const runs = await Promise.all(
          Array.from({ length: 4 }, () =>
            service.expireEntitlements({ now: day(400), limit: 10 })
          )
        )
        expect(runs.flat()).toEqual([id])
        expect(await standing(id)).toEqual({ left: 0, owed: 0 })
        const expired = (await lines(id))
          .filter(({ kind }) => kind === "expire")
          .toSorted((one, other) => other.sessions - one.sessions)
        expect(
          expired.map(({ sessions, value, occurred_at }) => [
            sessions,
            value,
            occurred_at,
          ])
        ).toEqual([
          [-1, 0, day(365)],
          [-9, -900, day(365)],
        ])
      })

      it("is given back with the sessions that expired", async () => {
        const id = await sell()
        await service.expireEntitlements({ now: day(366), limit: 10 })
        await service.extendEntitlement(change(id, day(370)), day(400))
        expect(await standing(id)).toEqual({ left: 11, owed: 1000 })
        expect(await end(id)).toEqual(day(400))
        // And ends again, as anything does.
        await service.expireEntitlements({ now: day(401), limit: 10 })
        expect(await standing(id)).toEqual({ left: 0, owed: 0 })
        await service.extendEntitlement(change(id, day(402)), day(500))
        expect(await standing(id)).toEqual({ left: 11, owed: 1000 })
      })

      it.each([
        ["has passed", day(1), day(0)],
        ["is not later than the present one", day(1), day(365)],
      ])("refuses an end that %s", async (_, at, until) => {
        const id = await sell()
        await expect(
          service.extendEntitlement(change(id, at), until)
        ).rejects.toThrow("later than the present end")
      })
    })

    describe("adjustEntitlement", () => {
      it("adds without value, takes with it, once per key, never below zero", async () => {
        const id = await sell()
        const item_id = await first(id)
        const adjust = (sessions: number, idempotency_key: string) =>
          service.adjustEntitlement(change(id), {
            item_id,
            sessions,
            idempotency_key,
          })
        await adjust(-2, "a")
        await adjust(-2, "a")
        expect(await standing(id)).toEqual({ left: 9, owed: 800 })
        await adjust(1, "b")
        expect(await standing(id)).toEqual({ left: 10, owed: 800 })
        await expect(adjust(-10, "c")).rejects.toThrow("9 are left")
        await expect(adjust(3, "a")).rejects.toThrow("was used for something")
      })
    })

    describe("transferEntitlement", () => {
      it("moves sessions with what they are worth, once per key", async () => {
        const id = await sell()
        const item = await first(id)
        await service.redeemSession(asked(item, "k1"))
        const give = () =>
          service.transferEntitlement(change(id), {
            customer_id: "cus_2",
            moved: { [item]: 4 },
            idempotency_key: "t1",
          })
        const given = await give()
        expect(await give()).toEqual({ id: given.id, written: false })
        expect(await standing(id)).toEqual({ left: 6, owed: 500 })
        expect(await standing(given.id)).toEqual({ left: 4, owed: 400 })
        const [to] = await service.listEntitlements({ id: given.id })
        expect(to).toMatchObject({
          customer_id: "cus_2",
          transferred_from_id: id,
          amount_paid: 400,
          expires_at: day(365),
        })
      })

      it.each([
        ["is not transferable", { transferable: false }, "cannot change hands"],
        ["has expired", { expires_at: day(0) }, "has expired"],
        [
          "is theirs already",
          { customer_id: "cus_2" },
          "their sessions already",
        ],
      ])("refuses what %s", async (_, terms, message) => {
        const id = await sell(terms)
        await expect(
          service.transferEntitlement(change(id), {
            customer_id: "cus_2",
            moved: null,
            idempotency_key: "t1",
          })
        ).rejects.toThrow(message)
      })

      it("does not give more than there is, however many give at once", async () => {
        const id = await sell()
        const item = await first(id)
        const answers = await Promise.allSettled(
          Array.from({ length: 6 }, (_, index) =>
            service.transferEntitlement(change(id), {
              customer_id: `cus_friend_${index}`,
              moved: { [item]: 3 },
              idempotency_key: `t${index}`,
            })
          )
        )
        expect(
          answers.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(3)
        expect(await standing(id)).toEqual({ left: 2, owed: 100 })
      })

      it("a refund by quote leaves what changed hands to its new owner", async () => {
        const id = await sell()
        const { id: given } = await service.transferEntitlement(change(id), {
          customer_id: "cus_2",
          moved: { [await first(id)]: 4 },
          idempotency_key: "t1",
        })
        const { order_id } = await service.retrieveEntitlement(id)
        await quoted(id, "600", "q1")
        // As the event of its money says it.
        await service.postWithdrawals([
          {
            source_type: "refund",
            source_id: "ref_quoted",
            order_id: order_id ?? "",
            amount: "0",
            occurred_at: day(2),
          },
        ])
        expect(await standing(id)).toEqual({ left: 0, owed: 0 })
        expect(await standing(given)).toEqual({ left: 4, owed: 400 })
      })

      it("a refund after a quote counts for what the quote left alone", async () => {
        const { entitlement_ids } = await service.postGrants([
          {
            order_id: "order_pair",
            order_total: 2100,
            order_version: 1,
            placed_at: START,
            entitlements: [0, 1].map((unit_index) => ({
              ...COURSE,
              order_id: "order_pair",
              line_item_id: "line_pair",
              unit_index,
            })),
          },
        ])
        const [one = "", other = ""] = entitlement_ids
        const refund = (source_id: string, amount: number) =>
          service.postWithdrawals([
            {
              source_type: "refund",
              source_id,
              order_id: "order_pair",
              amount,
              occurred_at: day(2),
            },
          ])
        // 100 was for something else; half of the two courses comes back.
        await refund("ref_pair_1", 1100)
        expect(await standing(one)).toEqual({ left: 6, owed: 500 })
        expect(await standing(other)).toEqual({ left: 6, owed: 500 })
        const { id: given } = await service.transferEntitlement(change(one), {
          customer_id: "cus_2",
          moved: { [await first(one)]: 2 },
          idempotency_key: "pair",
        })
        await quoted(one, "300", "pair-1")
        await refund("ref_pair_quoted", 0)
        // Ten more are less than one session of what is left.
        await refund("ref_pair_2", 10)
        expect(await standing(other)).toEqual({ left: 6, owed: 500 })
        expect(await standing(given)).toEqual({ left: 2, owed: 200 })
        await refund("ref_pair_3", 690)
        expect(await standing(other)).toEqual({ left: 0, owed: 0 })
        expect(await standing(given)).toEqual({ left: 0, owed: 0 })
      })

      it("what came back is refunded to whom it was sold, not to another", async () => {
        const id = await sell()
        const give = (entitlement_id: string, customer_id: string) =>
          service.transferEntitlement(change(entitlement_id, day(3)), {
            customer_id,
            moved: null,
            idempotency_key: `${entitlement_id} to ${customer_id}`,
          })
        const given = await give(id, "cus_2")
        await expect(quoted(given.id, "1000", "q1")).rejects.toThrow(
          "Another customer paid"
        )
        const back = await give(given.id, "cus_1")
        expect(
          await service.quoteRefund(back.id, {
            now: day(8),
            cooling_off_days: 7,
          })
        ).toMatchObject({ pro_rata: "1000", cooling_off: false })
        expect(await quoted(back.id, "1000", "q1")).toMatchObject({
          written: true,
        })
        expect(await standing(back.id)).toEqual({ left: 0, owed: 0 })
      })

      it("a refund of the whole order takes back what changed hands, too", async () => {
        const id = await sell()
        const { id: given } = await service.transferEntitlement(change(id), {
          customer_id: "cus_2",
          moved: { [await first(id)]: 4 },
          idempotency_key: "t1",
        })
        const { order_id } = await service.retrieveEntitlement(id)
        await service.postWithdrawals([
          {
            source_type: "refund",
            source_id: "ref_half",
            order_id: order_id ?? "",
            amount: 500,
            occurred_at: day(2),
          },
        ])
        expect((await standing(id)).left + (await standing(given)).left).toBe(6)
        await service.postWithdrawals([
          {
            source_type: "refund",
            source_id: "ref_rest",
            order_id: order_id ?? "",
            amount: 500,
            occurred_at: day(3),
          },
        ])
        expect(await standing(id)).toEqual({ left: 0, owed: 0 })
        expect(await standing(given)).toEqual({ left: 0, owed: 0 })
      })
    })

    it("adds up to what was paid after any history", async () => {
      const step = fc.oneof(
        fc.record({
          do: fc.constant("redeem" as const),
          item: fc.nat(2),
          n: fc.integer({ min: 1, max: 3 }),
        }),
        fc.record({ do: fc.constant("reverse" as const), at: fc.nat(9) }),
        fc.record({ do: fc.constant("expire" as const) }),
        fc.record({ do: fc.constant("extend" as const) }),
        fc.record({
          do: fc.constant("adjust" as const),
          item: fc.nat(2),
          n: fc.integer({ min: -2, max: 2 }).filter((n) => n !== 0),
        }),
        fc.record({
          do: fc.constant("transfer" as const),
          item: fc.nat(2),
          n: fc.integer({ min: 1, max: 3 }),
        }),
        fc.record({
          do: fc.constant("refund" as const),
          amount: fc.integer({ min: 1, max: 400 }),
        })
      )
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 12 }),
          fc.integer({ min: 0, max: 99_999 }),
          async (steps, cents) => {
            run += 1
            const paid = decimal(cents).shiftedBy(-2).toFixed()
            const id = await sell({
              amount_paid: paid,
              items: [
                {
                  ...SERVICE_ITEM,
                  sessions: 3,
                  bonus: false,
                  position: 0,
                  amount_paid: paid,
                },
                {
                  ...SERVICE_ITEM,
                  sessions: 2,
                  bonus: true,
                  position: 1,
                  amount_paid: "0",
                },
              ],
            })
            const parts = await items(id)
            const { order_id } = await service.retrieveEntitlement(id)
            const used: string[] = []
            const everything = [id]
            let at = 1
            for (const [index, one] of steps.entries()) {
              const key = `run-${run}-${index}`
              const part =
                "item" in one ? (parts[one.item] ?? parts[0] ?? "") : ""
              at += 1
              const now = day(at)
              const attempt = async () => {
                switch (one.do) {
                  case "redeem": {
                    const answer = await service.redeemSession(
                      asked(part, key, { sessions: one.n, performed_at: now })
                    )
                    if (answer.outcome === "redeemed") {
                      used.push(answer.id)
                    }
                    return
                  }
                  case "reverse": {
                    const redemption = used[one.at]
                    if (redemption) {
                      await service.reverseRedemption(redemption, {
                        actor_id: "user_desk",
                        reason: "Test",
                        now,
                      })
                    }
                    return
                  }
                  case "expire":
                    at += 400
                    await service.expireEntitlements({
                      now: day(at),
                      limit: 100,
                    })
                    return
                  case "extend":
                    await service.extendEntitlement(
                      change(id, now),
                      day(at + 400)
                    )
                    return
                  case "adjust":
                    await service.adjustEntitlement(change(id, now), {
                      item_id: part,
                      sessions: one.n,
                      idempotency_key: key,
                    })
                    return
                  case "transfer":
                    everything.push(
                      (
                        await service.transferEntitlement(change(id, now), {
                          customer_id: "cus_2",
                          moved: { [part]: one.n },
                          idempotency_key: key,
                        })
                      ).id
                    )
                    return
                  case "refund":
                    await service.postWithdrawals([
                      {
                        source_type: "refund",
                        source_id: key,
                        order_id: order_id ?? "",
                        amount: one.amount,
                        occurred_at: now,
                      },
                    ])
                }
              }
              // What is refused must change nothing, which the sums below tell.
              await attempt().catch(() => undefined)
              const all = await service.listSessionEntries({
                entitlement_id: everything,
              })
              const valueOf = (...kinds: string[]) =>
                sum(
                  all
                    .filter(({ kind }) => kinds.includes(kind))
                    .map(({ value }) => value)
                )
              expect(valueOf("grant").toFixed()).toBe(decimal(paid).toFixed())
              expect(valueOf("transfer_in", "transfer_out").toFixed()).toBe("0")
              for (const entitlement of everything) {
                for (const item of await items(entitlement)) {
                  const own = all.filter(
                    ({ entitlement_item_id }) => entitlement_item_id === item
                  )
                  const left = own.reduce(
                    (total, entry) => total + entry.sessions,
                    0
                  )
                  const owed = sum(own.map(({ value }) => value))
                  expect(left).toBeGreaterThanOrEqual(0)
                  expect(owed.toNumber()).toBeGreaterThanOrEqual(0)
                  if (left === 0) {
                    expect(owed.toFixed()).toBe("0")
                  }
                }
              }
            }
          }
        ),
        { numRuns: 25 }
      )
    })
  },
})
