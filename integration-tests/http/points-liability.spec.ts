import type { MedusaContainer, UserDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { parse } from "csv-parse/sync"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { ROLES } from "../../src/modules/team/rules/permissions"
import { addMonths, addTime } from "../../src/shared/clock"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createShop,
  failure,
} from "../helpers"
import type { SignedIn } from "../helpers"

const NOW = new Date()
const SOON = { now: NOW, soon: NOW }

const partSchema = z.object({
  bucket: z.string(),
  points: z.number(),
  members: z.number(),
  value: z.string().nullable(),
  value_after_breakage: z.string().nullable(),
})

const reportSchema = z.object({
  points_liability: z.object({
    currency_code: z.string(),
    point_value: z.number().nullable(),
    outstanding: partSchema,
    usable: partSchema,
    pending: partSchema,
    debts: partSchema,
    breakage: z.object({
      percent: z.number(),
      source: z.string(),
      lots: z.number(),
      expired: z.number(),
      used: z.number(),
      least_lots: z.number(),
    }),
    by_age: z.array(partSchema),
    by_expiry: z.array(partSchema),
  }),
  currencies: z.array(z.string()),
})

const ownersSchema = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      points: z.number(),
      customer: z.object({ first_name: z.string().nullable() }),
    })
  ),
  count: z.number(),
  points: z.number(),
})

/** Points of one paid order, earned then. */
const earn = async (
  container: MedusaContainer,
  customer_id: string,
  points: number,
  occurred_at: Date,
  terms: { pendingDays: number; expiryMonths: number },
  serial = `${customer_id}_${occurred_at.getTime()}_${points}`
): Promise<void> => {
  const order_id = `order_${serial}`
  await container.resolve(MEMBERSHIP_MODULE).postMovements(
    [
      {
        source_type: "capture",
        source_id: `capt_${serial}`,
        order_id,
        amount: points,
        occurred_at,
        customer_id,
        outcome: "counted",
        basis: {
          order_id,
          currency_code: "usd",
          order_total: points,
          net_total: points,
          ordered_at: occurred_at,
          full_points: points,
          multiplier_percent: 100,
          lines: [],
        },
      },
    ],
    terms
  )
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let owner: SignedIn<UserDTO>
    const ids: Record<string, string> = {}

    const report = async (query = "") =>
      reportSchema.parse(
        (await api.get(`/admin/points-liability${query}`, owner.headers)).data
      )
    const owners = async (query: string) =>
      ownersSchema.parse(
        (
          await api.get(
            `/admin/points-liability/members?${query}`,
            owner.headers
          )
        ).data
      )
    const adjust = async (name: string, points: number, at: Date) => {
      const [member] = await service().listMembers({
        customer_id: ids[name] ?? "",
      })
      await service().postAdjustment({
        member_id: member?.id ?? "",
        points,
        allowance: null,
        reason: "By hand",
        actor_id: null,
        idempotency_key: `${name}_${points}`,
        occurred_at: at,
        expires_at: null,
      })
    }
    const service = () => getContainer().resolve(MEMBERSHIP_MODULE)
    const month = (date: Date) => `expires-${date.toISOString().slice(0, 7)}`
    const daysAgo = (days: number) => addTime(NOW, -days, "day")

    beforeAll(async () => {
      const container = getContainer()
      await createShop(container)
      owner = await createAdmin(container, { role: "owner" })
      for (const first_name of ["=1+1", "Bea", "Cai", "Dora", "Eli"]) {
        const { id } = await container
          .resolve(Modules.CUSTOMER)
          .createCustomers({
            first_name,
            email: `points-${Object.keys(ids).length}@balm.test`,
          })
        ids[first_name] = id
      }
      const year = { pendingDays: 14, expiryMonths: 12 }
      const earnBy = (name: string, points: number, at: Date, terms = year) =>
        earn(container, ids[name] ?? "", points, at, terms)
      await earnBy("=1+1", 50, daysAgo(10))
      await earnBy("=1+1", 70, daysAgo(150))
      await earnBy("Bea", 200, daysAgo(240), {
        pendingDays: 0,
        expiryMonths: 0,
      })
      await earnBy("Cai", 30, daysAgo(430), {
        pendingDays: 0,
        expiryMonths: 24,
      })
      // Past its date, and the job has not come round yet.
      await earnBy("Eli", 40, daysAgo(400), {
        pendingDays: 0,
        expiryMonths: 12,
      })
      // A refund of points that were used.
      await earnBy("Dora", 100, daysAgo(60), {
        pendingDays: 0,
        expiryMonths: 12,
      })
      await adjust("Dora", -100, daysAgo(30))
      const order_id = `order_${ids["Dora"]}_${daysAgo(60).getTime()}_100`
      const [source] = await service().listPointsSources({ order_id })
      const [basis] = await service().listEarningBases({ order_id })
      expect(basis?.order_id).toBe(order_id)
      await service().postMovements(
        [
          {
            source_type: "refund",
            source_id: "ref_dora",
            order_id,
            amount: -60,
            occurred_at: daysAgo(5),
            customer_id: source?.customer_id ?? null,
            outcome: "counted",
            basis: {
              order_id,
              currency_code: "usd",
              order_total: 100,
              net_total: 100,
              ordered_at: daysAgo(60),
              full_points: 100,
              multiplier_percent: 100,
              lines: [],
            },
          },
        ],
        year
      )
    })

    it("says what is owed, by state, age and month, and what is not netted", async () => {
      const { points_liability: owed, currencies } = await report()
      const brief = (parts: z.infer<typeof partSchema>[]) =>
        parts.map(({ bucket, points, members }) => [bucket, points, members])
      expect(
        brief([owed.outstanding, owed.usable, owed.pending, owed.debts])
      ).toEqual([
        ["outstanding", 350, 3],
        ["usable", 300, 3],
        ["pending", 50, 1],
        ["debts", 60, 1],
      ])
      expect(brief(owed.by_age)).toEqual([
        ["age-0-3", 50, 1],
        ["age-4-6", 70, 1],
        ["age-7-12", 200, 1],
        ["age-older", 30, 1],
      ])
      const dated: [string, number][] = [
        [month(addMonths(addTime(daysAgo(10), 14, "day"), 12)), 50],
        [month(addMonths(addTime(daysAgo(150), 14, "day"), 12)), 70],
        [month(addMonths(daysAgo(430), 24)), 30],
      ]
      expect(brief(owed.by_expiry)).toEqual([
        ...dated
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([bucket, points]) => [bucket, points, 1]),
        ["expires-never", 200, 1],
      ])
      expect(currencies).toEqual(["usd", "cny"])
      // It agrees with what members are told.
      const members = await service().listMembers({})
      const told = await service().membersWithPoints(
        members.map(({ id }) => id),
        SOON
      )
      expect(
        told.reduce(
          (sum, { points }) => sum + points.balance + points.pending,
          0
        )
      ).toBe(owed.outstanding.points - owed.debts.points)
    })

    it("says what it is worth in each currency that gives points a value", async () => {
      const dollars = (await report()).points_liability
      expect(dollars).toMatchObject({
        currency_code: "usd",
        point_value: 0.01,
        outstanding: { value: "3.50", value_after_breakage: "3.50" },
        debts: { value: "0.60", value_after_breakage: "0.60" },
        breakage: {
          percent: 0,
          source: "setting",
          lots: 1,
          expired: 40,
          used: 0,
          least_lots: 100,
        },
      })
      expect(
        (await report("?currency=cny")).points_liability.outstanding
      ).toMatchObject({
        value: "24.50",
      })
      expect((await report("?currency=eur")).points_liability).toMatchObject({
        point_value: null,
        outstanding: { points: 350, value: null, value_after_breakage: null },
      })
    })

    it("expects points to expire as the store guesses, then as they did", async () => {
      await api.post(
        "/admin/balm-settings",
        { values: { "membership.expected_breakage_percent": 25 } },
        owner.headers
      )
      expect((await report()).points_liability).toMatchObject({
        breakage: { percent: 25, source: "setting" },
        outstanding: { value: "3.50", value_after_breakage: "2.63" },
        debts: { value_after_breakage: "0.60" },
      })
      const container = getContainer()
      for (let lot = 1; lot <= 99; lot += 1) {
        await earn(
          container,
          ids["Eli"] ?? "",
          10,
          daysAgo(700),
          { pendingDays: 0, expiryMonths: 12 },
          `old_${lot}`
        )
      }
      await adjust("Eli", -300, daysAgo(600))
      // 40 and 690 have expired, 300 were used.
      const history = {
        breakage: {
          percent: 70.8,
          source: "history",
          lots: 100,
          expired: 730,
          used: 300,
        },
        outstanding: {
          points: 350,
          value: "3.50",
          value_after_breakage: "1.02",
        },
      }
      expect((await report()).points_liability).toMatchObject(history)
      while (
        (await service().expirePoints({ now: NOW, limit: 10 })).length > 0
      ) {
        // until all that is due has expired
      }
      expect((await report()).points_liability).toMatchObject(history)
    })

    it("opens every figure: who has these points adds up to it", async () => {
      const { points_liability: owed } = await report()
      const parts = [
        owed.outstanding,
        owed.usable,
        owed.pending,
        owed.debts,
        ...owed.by_age,
        ...owed.by_expiry,
      ]
      expect(parts).toHaveLength(12)
      for (const { bucket, points, members } of parts) {
        const seen: number[] = []
        for (let offset = 0; offset < members; offset += 2) {
          const page = await owners(`bucket=${bucket}&limit=2&offset=${offset}`)
          expect(page).toMatchObject({ count: members, points })
          seen.push(...page.members.map((row) => row.points))
        }
        expect(seen).toHaveLength(members)
        expect(seen).toEqual(seen.toSorted((one, other) => other - one))
        expect(seen.reduce((sum, one) => sum + one, 0)).toBe(points)
      }
      expect(
        (await owners("")).members.map((row) => row.customer.first_name)
      ).toEqual(["Bea", "=1+1", "Cai"])
      expect(
        (await owners("order=earned_at")).members.map(
          (row) => row.customer.first_name
        )
      ).toEqual(["Cai", "Bea", "=1+1"])
      expect(await owners("bucket=expires-2001-01")).toEqual({
        members: [],
        count: 0,
        points: 0,
      })
    })

    it("gives the list as a file that no spreadsheet runs, and puts it on record", async () => {
      const { data, headers } = await api.get(
        "/admin/points-liability/export?bucket=outstanding",
        owner.headers
      )
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(headers["content-disposition"]).toBe(
        'attachment; filename="points-owed.csv"'
      )
      const rows = z
        .array(z.record(z.string(), z.string()))
        .parse(parse(data, { bom: true, columns: true }))
      expect(
        rows.map((row) => [
          row["customer_name"],
          row["points"],
          row["expires_at"],
        ])
      ).toEqual([
        [
          "'=1+1",
          "120",
          addMonths(addTime(daysAgo(150), 14, "day"), 12).toISOString(),
        ],
        ["Bea", "200", ""],
        ["Cai", "30", addMonths(daysAgo(430), 24).toISOString()],
      ])
      const entries = await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries({ action: "points_liability.export" })
      expect(entries).toMatchObject([
        {
          actor_id: owner.entity.id,
          subject_type: "points_liability",
          details: { bucket: "outstanding" },
        },
      ])
    })

    it("is for owners and managers", async () => {
      const container = getContainer()
      for (const role of ROLES) {
        const { headers } = await createAdmin(container, { role })
        for (const path of ["", "/members", "/export"]) {
          const { status } = await api.get(`/admin/points-liability${path}`, {
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
      expect((await failure(api.get("/admin/points-liability"))).status).toBe(
        401
      )
    })

    it.each([
      "?currency=USD",
      "?at=2020-01-01",
      "/members?bucket=everything",
      "/members?bucket=expires-2027-13",
      "/members?order=name",
      "/export?limit=none",
      "/export?bucket=a%00",
    ])("refuses %s", async (query) => {
      const refused = await failure(
        api.get(`/admin/points-liability${query}`, owner.headers)
      )
      expect(refused.status).toBe(400)
    })
  },
})
