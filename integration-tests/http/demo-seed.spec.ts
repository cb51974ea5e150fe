import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { writeDemoStore } from "../../src/scripts/demo"
import type { SeedFacts, SeedRequest } from "../../src/scripts/demo/request"
import { balmIntegrationTestRunner } from "../helpers"

// The minute sweep would see sales before they are dated back.
process.env["BALM_SWEEP_SECONDS"] = "3600"

const ROLES = [
  "owner",
  "manager",
  "front_desk",
  "therapist",
  "marketer",
] as const

const request: SeedRequest = {
  staff: ROLES.map((role) => ({
    role,
    email: `${role.replace("_", "-")}@balm.example`,
    password: `only-for-this-test-${role}`,
  })),
  customer_password: "only-for-this-test",
  facts: "/dev/null",
}

const countRow = z.object({ rows: z.tuple([z.object({ count: z.number() })]) })

/** Not those of the hourly jobs, which may run while this test does. */
const PLANNED =
  "template_key not similar to 'points-expiry%|package-expiry%|patch-test-reminder|session-interval'"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let facts: SeedFacts | undefined
    const now = new Date()

    beforeAll(async () => {
      const start = performance.now()
      facts = await writeDemoStore(getContainer(), request, now)
      const seconds = (performance.now() - start) / 1000
      console.info(`demo store written in ${seconds.toFixed(1)} s`)
    }, 300_000)

    const count = async (table: string, where = "true"): Promise<number> =>
      countRow.parse(
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            `select count(*)::int as count from ?? where deleted_at is null and ${where}`,
            [table]
          )
      ).rows[0].count

    const counts = async () => ({
      products: await count("product"),
      published: await count("product", "status = 'published'"),
      shelf: await count("inventory_level"),
      services: await count("balm_service"),
      guides: await count("balm_service", "guide is not null"),
      consumables: await count("balm_service_consumable"),
      packages: await count("balm_package"),
      ofCategories: await count("balm_package_item", "kind = 'category'"),
      ofProducts: await count("balm_package_item", "kind = 'product'"),
      customers: await count("customer"),
      accounts: await count("customer", "has_account"),
      staff: await count("user"),
      orders: await count("order"),
      canceled: await count("order", "canceled_at is not null"),
      captures: await count("capture"),
      refunds: await count("refund"),
      regions: await count("region"),
      stores: await count("store"),
      locations: await count("stock_location"),
      keys: await count("api_key"),
      entitlements: await count("balm_entitlement"),
      withdrawals: await count("balm_session_entry", "kind = 'refund'"),
      visits: await count("balm_session_redemption"),
      stockBooked: await count(
        "balm_session_redemption",
        "stock_state = 'moved'"
      ),
      paused: await count("balm_entitlement", "frozen_at is not null"),
      passedOn: await count(
        "balm_entitlement",
        "transferred_from_id is not null"
      ),
      ranOut: await count("balm_session_entry", "kind = 'expire'"),
      members: await count("balm_member"),
      accruals: await count("balm_points_entry", "kind = 'accrue'"),
      reversals: await count("balm_points_entry", "kind = 'reverse'"),
      tiers: await count("balm_tier"),
      inTiers: await count("balm_member", "tier_id is not null"),
      rewards: await count("balm_reward"),
      redemptions: await count("balm_redemption"),
      redeemedAndUsed: await count("balm_redemption", "state = 'used'"),
      redeemedAndBack: await count("balm_redemption", "state = 'returned'"),
      byHand: await count("balm_tier_change", "reason = 'manual'"),
      invited: await count("balm_feedback_invite", "status = 'planned'"),
      invites: await count("balm_feedback_invite"),
      answers: await count("balm_feedback"),
      cases: await count("balm_recovery_case"),
      messages: await count("balm_message", PLANNED),
      cards: await count("balm_client_card"),
      notes: await count("balm_client_note"),
      tags: await count("balm_client_tag"),
      walkIns: await count("customer", "email is null and phone is not null"),
      agreed: await count(
        "balm_consent_entry",
        "purpose = 'marketing' and state = 'given'"
      ),
    })

    it("has what the demo promises", async () => {
      expect(await counts()).toEqual({
        products: 27,
        published: 27,
        shelf: 20,
        services: 12,
        guides: 12,
        consumables: 27,
        packages: 5,
        ofCategories: 1,
        ofProducts: 1,
        customers: 62,
        accounts: 10,
        staff: 5,
        orders: 73,
        canceled: 3,
        captures: 71,
        refunds: 7,
        regions: 2,
        stores: 1,
        locations: 1,
        keys: 1,
        entitlements: 28,
        withdrawals: 4,
        visits: 23,
        stockBooked: 23,
        paused: 1,
        passedOn: 1,
        ranOut: 4,
        members: 48,
        accruals: 70,
        reversals: 7,
        tiers: 4,
        inTiers: 48,
        rewards: 4,
        redemptions: 5,
        redeemedAndUsed: 1,
        redeemedAndBack: 1,
        byHand: 1,
        invited: 29,
        invites: 72,
        answers: 16,
        cases: 6,
        messages: 93,
        cards: 13,
        notes: 14,
        tags: 18,
        walkIns: 2,
        agreed: 9,
      })
    })

    it("has points that wait and points that can be used", async () => {
      expect({
        waiting: await count("balm_points_entry", "available_at > now()"),
        usable: await count("balm_points_entry", "available_at <= now()"),
      }).toEqual({ waiting: 7, usable: 77 })
    })

    it("has answers in both languages, kind and unkind", async () => {
      const negative = (locale: string, is: boolean) =>
        count(
          "balm_feedback_analysis",
          `negative = ${is} and feedback_id in
             (select id from balm_feedback where locale = '${locale}')`
        )
      expect({
        en: [await negative("en", false), await negative("en", true)],
        zh: [await negative("zh", false), await negative("zh", true)],
        open: await count("balm_recovery_case", "state = 'open'"),
        taken: await count("balm_recovery_case", "state = 'acknowledged'"),
        alerts: await count(
          "balm_message",
          "channel = 'slack' and status = 'sent'"
        ),
      }).toEqual({ en: [5, 3], zh: [5, 3], open: 3, taken: 3, alerts: 6 })
    })

    it("has messages in several states, none from the future sent", async () => {
      const status = (name: string) =>
        count(
          "balm_message",
          `channel = 'sms' and status = '${name}' and ${PLANNED}`
        )
      expect({
        sent: await status("sent"),
        queued: await status("queued"),
        suppressed: await status("suppressed"),
        overdue: await count(
          "balm_message",
          "status = 'queued' and send_at < now() - interval '1 hour'"
        ),
        early: await count("balm_message", "sent_at < send_at"),
      }).toEqual({ sent: 55, queued: 8, suppressed: 24, overdue: 0, early: 0 })
    })

    it("dates the past in the past, effects included", async () => {
      const today = now.toISOString().slice(0, 10)
      const before = `created_at < '${today}'::timestamptz - interval '4 days'`
      expect({
        orders: await count("order", before),
        captures: await count("capture", before),
        grants: await count(
          "balm_entitlement",
          `granted_at < '${today}'::timestamptz - interval '4 days'`
        ),
      }).toEqual({ orders: 66, captures: 65, grants: 27 })
      expect(
        await count("order", "created_at < now() - interval '180 days'")
      ).toEqual(0)
    })

    it("changes nothing when it is run again", async () => {
      const once = await counts()
      expect(
        await writeDemoStore(getContainer(), request, new Date())
      ).toBeUndefined()
      expect(await counts()).toEqual(once)
    })

    it("lets each staff member and customer in with their password", async () => {
      for (const { email, password } of request.staff) {
        const { data } = await api.post("/auth/user/emailpass", {
          email,
          password,
        })
        const own = await api.get("/admin/users/me", {
          headers: { authorization: `Bearer ${data.token}` },
        })
        expect(own.data.user.email).toEqual(email)
      }
      expect(facts?.customers).toHaveLength(10)
      for (const { email, password } of facts?.customers ?? []) {
        const { data } = await api.post("/auth/customer/emailpass", {
          email,
          password,
        })
        const own = await api.get("/store/customers/me", {
          headers: {
            authorization: `Bearer ${data.token}`,
            "x-publishable-api-key": facts?.publishable_key,
          },
        })
        expect(own.data.customer.email).toEqual(email)
      }
    })

    it("sells everything in both currencies, the shelf included", async () => {
      const headers = {
        headers: { "x-publishable-api-key": facts?.publishable_key },
      }
      const { data } = await api.get("/store/regions", headers)
      expect(data.regions).toHaveLength(2)
      for (const { id } of data.regions) {
        const { products } = (
          await api.get(
            `/store/products?region_id=${id}&limit=50&fields=handle,*variants.calculated_price,+variants.inventory_quantity`,
            headers
          )
        ).data
        const priced = z
          .array(
            z.object({
              variants: z.tuple([
                z.object({
                  calculated_price: z.object({
                    calculated_amount: z.number().positive(),
                  }),
                }),
              ]),
            })
          )
          .parse(products)
        expect(priced).toHaveLength(27)
      }
    })
  },
})
