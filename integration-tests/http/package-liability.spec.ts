import type { UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { parse } from "csv-parse/sync"
import {
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import type { NewEntitlement } from "../../src/modules/service-package/types"
import { ROLES } from "../../src/modules/team/rules/permissions"
import { addTime } from "../../src/shared/clock"
import { decimal, sum } from "../../src/shared/money"
import { balmIntegrationTestRunner, createAdmin, failure } from "../helpers"
import type { SignedIn } from "../helpers"

const NOW = new Date()
const daysAgo = (days: number) => addTime(NOW, -days, "day")
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const partSchema = z.object({
  key: z.string(),
  name: z.string().nullable(),
  value: z.string().nullable(),
  sessions: z.number(),
  free_sessions: z.number(),
  entitlements: z.number(),
})
type Part = z.infer<typeof partSchema>

const reportSchema = z.object({
  package_liability: z.object({
    day: z.string(),
    currency: z.string(),
    owed: partSchema,
    expired: partSchema,
    by_package: z.array(partSchema),
    by_store: z.array(partSchema),
    by_age: z.array(partSchema),
  }),
  currencies: z.array(partSchema),
  today: z.string(),
})

const rowsSchema = z.object({
  entitlements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      customer: z.object({ first_name: z.string().nullable() }).nullable(),
      value: z.string().nullable(),
      sessions: z.number(),
      age_days: z.number(),
      frozen: z.boolean(),
      store_name: z.string().nullable(),
    })
  ),
  totals: z.array(
    z.object({
      currency_code: z.string().nullable(),
      value: z.string().nullable(),
      sessions: z.number(),
      entitlements: z.number(),
    })
  ),
  count: z.number(),
})

const FORMULA = '=HYPERLINK("http://example.test","Massage")'

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let owner: SignedIn<UserDTO>
    const ids: Record<string, string> = {}
    let sold = 0

    const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)
    const report = async (query = "") =>
      reportSchema.parse(
        (await api.get(`/admin/package-liability${query}`, owner.headers)).data
      )
    const rows = async (query: string) =>
      rowsSchema.parse(
        (
          await api.get(
            `/admin/package-liability/entitlements?${query}`,
            owner.headers
          )
        ).data
      )

    /** An order of one package in a store, and what it granted that day. */
    const sell = async (
      name: string,
      store: string,
      at: Date,
      terms: Pick<NewEntitlement, "package_id" | "title" | "currency_code"> & {
        amount: string
        sessions: number
        bonus?: number
        expires_at?: Date
      }
    ): Promise<void> => {
      sold += 1
      const { amount, sessions, bonus = 0, expires_at = null, ...kept } = terms
      const customer_id = ids["=1+1"] ?? ""
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({
          currency_code: terms.currency_code ?? "usd",
          sales_channel_id: ids[store] ?? "",
          customer_id,
        })
      const item = {
        kind: "service" as const,
        service_id: "bserv_facial",
        category_id: null,
        variant_id: null,
        list_price: null,
      }
      const { entitlement_ids } = await service().postGrants([
        {
          order_id: order.id,
          order_total: amount,
          order_version: 1,
          placed_at: at,
          entitlements: [
            {
              ...kept,
              customer_id,
              order_id: order.id,
              gift_key: null,
              line_item_id: `line_${sold}`,
              unit_index: 0,
              variant_id: null,
              amount_paid: amount,
              validity_days: null,
              validity_from: "purchase",
              usable_by: "owner",
              transferable: true,
              freezable: true,
              granted_at: at,
              expires_at,
              items: [
                {
                  ...item,
                  sessions,
                  bonus: false,
                  amount_paid: amount,
                  position: 0,
                },
                ...(bonus > 0
                  ? [
                      {
                        ...item,
                        sessions: bonus,
                        bonus: true,
                        amount_paid: "0",
                        position: 1,
                      },
                    ]
                  : []),
              ],
            },
          ],
        },
      ])
      ids[name] = entitlement_ids[0] ?? ""
    }

    const use = async (name: string, sessions: number, at: Date) => {
      const [item] = await service().listEntitlementItems({
        entitlement_id: ids[name] ?? "",
        bonus: false,
      })
      await service().redeemSession({
        entitlement_item_id: item?.id ?? "",
        sessions,
        service_id: "bserv_facial",
        variant_id: null,
        used_by: null,
        by_other: false,
        staff_id: null,
        location_id: null,
        verdict: "allow",
        override_reason: null,
        stock: [],
        idempotency_key: `use-${name}`,
        actor_id: null,
        performed_at: at,
      })
    }

    const change = (name: string, at: Date) => ({
      entitlement_id: ids[name] ?? "",
      reason: "Test",
      actor_id: null,
      occurred_at: at,
    })

    beforeAll(async () => {
      const container = getContainer()
      owner = await createAdmin(container, { role: "owner" })
      for (const first_name of ["=1+1", "Bea"]) {
        const { id } = await container
          .resolve(Modules.CUSTOMER)
          .createCustomers({
            first_name,
            email: `owed-${sold}-${first_name.length}@balm.test`,
          })
        ids[first_name] = id
      }
      const names = ["North till", "South till", "Website", "Roaming"]
      const { result: channels } = await createSalesChannelsWorkflow(
        container
      ).run({ input: { salesChannelsData: names.map((name) => ({ name })) } })
      const { result: locations } = await createStockLocationsWorkflow(
        container
      ).run({
        input: { locations: [{ name: "North" }, { name: "South" }] },
      })
      for (const { id, name } of [...channels, ...locations]) {
        ids[name] = id
      }
      const link = (location: string, add: string[]) =>
        linkSalesChannelsToStockLocationWorkflow(container).run({
          input: {
            id: ids[location] ?? "",
            add: add.map((name) => ids[name] ?? ""),
          },
        })
      await link("North", ["North till", "Roaming"])
      await link("South", ["South till", "Roaming"])

      const facial = {
        package_id: "bpkg_facial",
        title: "Facial x10",
        currency_code: "usd",
      }
      const massage = {
        package_id: "bpkg_massage",
        title: "Massage course",
        currency_code: "usd",
      }
      await sell("course", "North till", daysAgo(30), {
        ...facial,
        amount: "500",
        sessions: 10,
        bonus: 1,
      })
      await use("course", 3, daysAgo(2))
      await sell("yuan", "South till", daysAgo(100), {
        ...massage,
        currency_code: "cny",
        amount: "880",
        sessions: 8,
      })
      await sell("paused", "Website", daysAgo(366), {
        ...massage,
        amount: "300",
        sessions: 3,
        expires_at: daysAgo(20),
      })
      await service().freezeEntitlement(change("paused", daysAgo(50)))
      // Past its end, and the job has not come round yet.
      await sell("over", "North till", daysAgo(200), {
        ...facial,
        amount: "100",
        sessions: 2,
        expires_at: daysAgo(5),
      })
      await sell("roaming", "Roaming", daysAgo(31), {
        ...massage,
        title: FORMULA,
        amount: "100",
        sessions: 3,
      })
      await use("roaming", 1, daysAgo(1))
      await sell("long over", "North till", daysAgo(300), {
        ...facial,
        amount: "50",
        sessions: 1,
        expires_at: daysAgo(90),
      })
      await service().expireEntitlements({ now: daysAgo(80), limit: 10 })
      await sell("shared", "North till", daysAgo(181), {
        ...facial,
        amount: "200",
        sessions: 4,
      })
      const [item] = await service().listEntitlementItems({
        entitlement_id: ids["shared"] ?? "",
      })
      await service().transferEntitlement(change("shared", daysAgo(3)), {
        customer_id: ids["Bea"] ?? "",
        moved: { [item?.id ?? ""]: 1 },
        idempotency_key: "share",
      })
      await service().giveSessions([
        {
          key: "reward:1",
          customer_id: ids["Bea"] ?? "",
          title: "A facial for your birthday",
          service_id: "bserv_facial",
          sessions: 2,
          granted_at: daysAgo(1),
        },
      ])
    })

    const brief = (parts: Part[]) =>
      parts.map(({ key, name, value, sessions, entitlements }) => [
        name ?? key,
        value,
        sessions,
        entitlements,
      ])

    it("says what is owed, by package, store and age, in one currency", async () => {
      const { package_liability: owed, currencies, today } = await report()
      expect(today).toBe(dayOf(NOW))
      expect(owed).toMatchObject({ currency: "usd", day: dayOf(NOW) })
      expect(owed.owed).toMatchObject({
        value: "916.66",
        sessions: 17,
        free_sessions: 1,
        entitlements: 5,
      })
      expect(brief(owed.by_package)).toEqual([
        ["Facial x10", "550.00", 12, 3],
        // Named as it was sold last.
        [FORMULA, "366.66", 5, 2],
      ])
      expect(brief(owed.by_store)).toEqual([
        ["North", "550.00", 12, 3],
        ["Website", "300.00", 3, 1],
        ["Roaming", "66.66", 2, 1],
      ])
      expect(owed.by_store.map(({ key }) => key)).toEqual([
        ids["North"],
        ids["Website"],
        ids["Roaming"],
      ])
      // Changing hands makes nothing younger.
      expect(brief(owed.by_age)).toEqual([
        ["0-30", "350.00", 8, 1],
        ["31-90", "66.66", 2, 1],
        ["91-180", "0.00", 0, 0],
        ["181-365", "200.00", 4, 2],
        ["older", "300.00", 3, 1],
      ])
      expect(brief([owed.expired])).toEqual([["expired", "100.00", 2, 1]])
      expect(brief(currencies)).toEqual([
        ["usd", "916.66", 17, 5],
        ["cny", "880.00", 8, 1],
        ["none", null, 2, 1],
      ])
    })

    it("keeps currencies apart, and what was given away from both", async () => {
      const yuan = (await report("?currency=cny")).package_liability
      expect(brief([yuan.owed, ...yuan.by_store])).toEqual([
        ["owed", "880.00", 8, 1],
        ["South", "880.00", 8, 1],
      ])
      const gifts = (await report("?currency=none")).package_liability
      expect(
        brief([gifts.owed, ...gifts.by_package, ...gifts.by_store])
      ).toEqual([
        ["owed", null, 2, 1],
        ["none", null, 2, 1],
        ["none", null, 2, 1],
      ])
      expect(gifts.owed.free_sessions).toBe(2)
      const euros = (await report("?currency=eur")).package_liability
      expect(brief([euros.owed, euros.expired])).toEqual([
        ["owed", "0.00", 0, 0],
        ["expired", "0.00", 0, 0],
      ])
    })

    it("narrows each side by the choices made on the others", async () => {
      const north = (await report(`?store=${ids["North"]}&age=0-30`))
        .package_liability
      expect(brief([north.owed, ...north.by_package])).toEqual([
        ["owed", "350.00", 8, 1],
        ["Facial x10", "350.00", 8, 1],
      ])
      expect(brief(north.by_store)).toEqual([["North", "350.00", 8, 1]])
      expect(north.by_age.map(({ value }) => value)).toEqual([
        "350.00",
        "0.00",
        "0.00",
        "200.00",
        "0.00",
      ])
    })

    it("opens every figure: the entitlements behind it add up to it", async () => {
      for (const currency of ["usd", "cny", "none"]) {
        const { package_liability: owed } = await report(
          `?currency=${currency}`
        )
        const figures: [string, Part][] = [
          ["state=owed", owed.owed],
          ["state=expired", owed.expired],
          ...owed.by_package.map((part): [string, Part] => [
            `package=${part.key}`,
            part,
          ]),
          ...owed.by_store.map((part): [string, Part] => [
            `store=${part.key}`,
            part,
          ]),
          ...owed.by_age.map((part): [string, Part] => [
            `age=${part.key}`,
            part,
          ]),
        ]
        for (const [query, part] of figures) {
          const seen: { value: string | null; sessions: number }[] = []
          for (let offset = 0; offset < part.entitlements; offset += 2) {
            const page = await rows(
              `currency=${currency}&${query}&limit=2&offset=${offset}`
            )
            expect(page.count).toBe(part.entitlements)
            expect(page.totals).toEqual([
              {
                currency_code: currency === "none" ? null : currency,
                value: part.value,
                sessions: part.sessions,
                entitlements: part.entitlements,
              },
            ])
            seen.push(...page.entitlements)
          }
          expect(seen).toHaveLength(part.entitlements)
          expect(seen.reduce((all, row) => all + row.sessions, 0)).toBe(
            part.sessions
          )
          expect(sum(seen.map((row) => row.value ?? 0)).toFixed()).toBe(
            decimal(part.value ?? 0).toFixed()
          )
        }
      }
      expect(await rows("package=bpkg_unknown")).toMatchObject({
        entitlements: [],
        totals: [],
        count: 0,
      })
    })

    it("sorts the entitlements, and says whose they are and what holds them", async () => {
      const { entitlements, totals } = await rows("order=-sold_at")
      expect(
        entitlements.map((row) => [
          row.customer?.first_name,
          row.store_name,
          row.value,
          row.sessions,
          row.age_days,
          row.frozen,
        ])
      ).toEqual([
        ["Bea", null, null, 2, 1, false],
        ["=1+1", "North", "350.00", 8, 30, false],
        ["=1+1", "Roaming", "66.66", 2, 31, false],
        ["=1+1", "South", "880.00", 8, 100, false],
        ...entitlements
          .slice(4, 6)
          .map((row) => [
            row.customer?.first_name,
            "North",
            row.customer?.first_name === "Bea" ? "50.00" : "150.00",
            row.customer?.first_name === "Bea" ? 1 : 3,
            181,
            false,
          ]),
        ["=1+1", "Website", "300.00", 3, 366, true],
      ])
      expect(totals.map(({ currency_code }) => currency_code)).toEqual([
        "cny",
        "usd",
        null,
      ])
      expect(
        (await rows("currency=usd&order=value")).entitlements.map(
          ({ value }) => value
        )
      ).toEqual(["50.00", "66.66", "150.00", "300.00", "350.00"])
    })

    it("tells a day that is over as it was", async () => {
      const then = (await report(`?currency=usd&as_of=${dayOf(daysAgo(150))}`))
        .package_liability
      expect(brief([then.owed, then.expired])).toEqual([
        ["owed", "650.00", 10, 4],
        ["expired", "0.00", 0, 0],
      ])
      expect(brief(then.by_age)).toEqual([
        ["0-30", "0.00", 0, 0],
        ["31-90", "300.00", 6, 2],
        ["91-180", "50.00", 1, 1],
        ["181-365", "300.00", 3, 1],
        ["older", "0.00", 0, 0],
      ])
      const later = (await report(`?currency=usd&as_of=${dayOf(daysAgo(70))}`))
        .package_liability
      expect(brief([later.owed, later.expired])).toEqual([
        ["owed", "600.00", 9, 3],
        ["expired", "50.00", 1, 1],
      ])
      // One was not yet paused, and one not yet two people's.
      const { entitlements } = await rows(
        `currency=usd&as_of=${dayOf(daysAgo(70))}`
      )
      expect(entitlements.map(({ value, frozen }) => [value, frozen])).toEqual([
        ["300.00", false],
        ["200.00", false],
        ["100.00", false],
      ])
      expect((await report("?as_of=2001-01-01")).currencies).toEqual([])
    })

    it("says the same before and after the job has expired what is over", async () => {
      const before = await report()
      expect(
        await service().expireEntitlements({ now: NOW, limit: 10 })
      ).toEqual([ids["over"]])
      expect((await report()).package_liability).toEqual(
        before.package_liability
      )
      // A manager gives it another end: it is owed again.
      await service().extendEntitlement(
        change("over", NOW),
        addTime(NOW, 30, "day")
      )
      const { package_liability: after } = await report()
      expect(brief([after.owed, after.expired])).toEqual([
        ["owed", "1016.66", 19, 6],
        ["expired", "0.00", 0, 0],
      ])
      expect(
        (await report(`?as_of=${dayOf(daysAgo(1))}`)).package_liability.expired
      ).toMatchObject({ value: "100.00", sessions: 2 })
    })

    it("gives the list as a file that no spreadsheet runs, and puts it on record", async () => {
      const { data, headers } = await api.get(
        `/admin/package-liability/export?currency=usd&store=${ids["Roaming"]}`,
        owner.headers
      )
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(headers["content-disposition"]).toBe(
        'attachment; filename="sessions-owed.csv"'
      )
      const lines = z
        .array(z.record(z.string(), z.string()))
        .parse(parse(data, { bom: true, columns: true }))
      expect(lines).toEqual([
        {
          entitlement_id: ids["roaming"],
          package: `'${FORMULA}`,
          customer_id: ids["=1+1"],
          customer_name: "'=1+1",
          order_id: expect.stringMatching(/^order_/),
          store: "Roaming",
          currency_code: "usd",
          value: "66.66",
          sessions: "2",
          free_sessions: "0",
          sold_at: daysAgo(31).toISOString(),
          age_days: "31",
          expires_at: "",
          paused: "no",
        },
      ])
      const entries = await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries({ action: "package_liability.export" })
      expect(entries).toMatchObject([
        {
          actor_id: owner.entity.id,
          subject_type: "package_liability",
          details: {
            currency: "usd",
            store: ids["Roaming"],
            state: "owed",
            day: dayOf(NOW),
          },
        },
      ])
    })

    it("is for owners and managers", async () => {
      const container = getContainer()
      for (const role of ROLES) {
        const { headers } = await createAdmin(container, { role })
        for (const path of ["", "/entitlements", "/export"]) {
          const { status } = await api.get(`/admin/package-liability${path}`, {
            ...headers,
            validateStatus: () => true,
          })
          expect({ role, path, status }).toEqual({
            role,
            path,
            status: role === "owner" || role === "manager" ? 200 : 403,
          })
        }
      }
      expect((await failure(api.get("/admin/package-liability"))).status).toBe(
        401
      )
    })

    it.each([
      "?currency=USD",
      "?as_of=2026-02-30",
      "?as_of=9999-12-31",
      "?as_of=today",
      "?age=0-31",
      "?state=owed",
      "?store=a%00",
      "/entitlements?state=used",
      "/entitlements?order=title",
      "/entitlements?limit=101",
      "/export?limit=10",
      "/export?as_of=9999-12-31",
    ])("refuses %s", async (query) => {
      const refused = await failure(
        api.get(`/admin/package-liability${query}`, owner.headers)
      )
      expect(refused.status).toBe(400)
    })
  },
})
