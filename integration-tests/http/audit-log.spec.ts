import type { CustomerDTO, UserDTO } from "@medusajs/framework/types"
import { parse } from "csv-parse/sync"
import { z } from "@medusajs/framework/zod"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  createVirtualProduct,
  eventually,
  failure,
} from "../helpers"
import type { Shop, SignedIn } from "../helpers"

const NOW = new Date("2026-03-02T12:00:00.000Z")

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let admin: SignedIn<UserDTO>
    let other: SignedIn<UserDTO>
    let customer: SignedIn<CustomerDTO>

    beforeAll(async () => {
      const container = getContainer()
      shop = await createShop(container)
      admin = await createAdmin(container, { role: "owner" })
      other = await createAdmin(container, {
        first_name: "Bo",
        last_name: "Li",
      })
      customer = await createCustomer(container, shop.publishableKey)
    })

    const log = async (query = "") =>
      (await api.get(`/admin/audit-log${query}`, admin.headers)).data
    const service = () => getContainer().resolve(AUDIT_MODULE)
    const record = (
      reason: string,
      change: Record<string, unknown> = {},
      minute = 0
    ) =>
      service().record([
        {
          actor: { type: "user", id: admin.entity.id, origin: "192.0.2.7" },
          action: "health_profile.read",
          customer_id: customer.entity.id,
          subject_type: "health_profile",
          subject_id: customer.entity.id,
          reason,
          occurred_at: new Date(NOW.getTime() + minute * 60_000),
          ...change,
        },
      ])

    describe("what is put on record", () => {
      it("a correction of points, once per idempotency key", async () => {
        const [member] = await getContainer()
          .resolve(MEMBERSHIP_MODULE)
          .createMembers([{ customer_id: customer.entity.id }])
        const adjust = () =>
          api.post(
            `/admin/members/${member?.id}/points`,
            { points: 50, reason: "Broken bottle" },
            {
              headers: { ...admin.headers.headers, "idempotency-key": "key-1" },
            }
          )
        await adjust()
        await adjust()
        expect(await log()).toEqual({
          count: 1,
          offset: 0,
          limit: 20,
          time_zone: "UTC",
          audit_log: [
            {
              id: expect.stringMatching(/^baud_/),
              sequence: 1,
              occurred_at: expect.stringMatching(/Z$/),
              actor_type: "user",
              actor_id: admin.entity.id,
              actor_name: "Ada Admin",
              origin: expect.stringMatching(/127\.0\.0\.1|::1/),
              action: "points.adjust",
              customer_id: customer.entity.id,
              customer_name: "Lin Yi",
              subject_type: "member",
              subject_id: member?.id,
              reason: "Broken bottle",
              details: {
                points: 50,
                entry_id: expect.stringMatching(/^bpnt_|^b/),
              },
              previous_hash: expect.stringMatching(/^0{64}$/),
              hash: expect.stringMatching(/^[0-9a-f]{64}$/),
            },
          ],
        })
      })

      it("each setting with what it was and is; nothing where nothing was changed", async () => {
        await api.post(
          "/admin/balm-settings",
          {
            values: {
              "membership.pending_days": 7,
              "membership.service_rates": { eur: 1 },
            },
          },
          admin.headers
        )
        await failure(
          api.post(
            "/admin/balm-settings",
            { values: { "membership.pending_days": -1 } },
            admin.headers
          )
        )
        await api.post(
          "/admin/balm-settings",
          { values: { "membership.pending_days": null } },
          admin.headers
        )
        expect((await log()).audit_log).toMatchObject([
          {
            action: "setting.write",
            subject_id: "membership.pending_days",
            details: { before: 7, after: 14 },
          },
          {
            subject_id: "membership.service_rates",
            details: { before: { usd: 1, cny: 0.14 }, after: { eur: 1 } },
          },
          {
            subject_id: "membership.pending_days",
            details: { before: 14, after: 7 },
          },
        ])
      })

      it("a new service and a new package", async () => {
        const product = await createVirtualProduct(getContainer(), shop, {
          title: "Facial",
          price: 100,
        })
        const { data } = await api.post(
          "/admin/services",
          { product_id: product.productId, duration_minutes: 60 },
          admin.headers
        )
        await api.post(
          "/admin/service-packages",
          {
            variant_id: product.variantId,
            validity_days: 365,
            items: [{ service_id: data.service.id, sessions: 10 }],
          },
          admin.headers
        )
        expect((await log()).audit_log).toMatchObject([
          {
            action: "package.write",
            details: { change: "created", variant_id: product.variantId },
          },
          {
            action: "service.write",
            subject_id: data.service.id,
            details: { change: "created", product_id: product.productId },
          },
        ])
      })

      it("a message sent again", async () => {
        const messaging = getContainer().resolve(MESSAGING_MODULE)
        const [planned] = await messaging.planMessages([
          {
            channel: "sms",
            purpose: "care",
            template_key: "note",
            locale: "en",
            customer_id: customer.entity.id,
            recipient: "+14155550100",
            body: "Hello",
            dedupe_key: "a",
            send_at: NOW,
            source_type: "note",
            source_id: "a",
          },
        ])
        const id = planned?.id ?? ""
        await messaging.updateMessages({ id, status: "sent" })
        const retry = () =>
          api.post(`/admin/messages/${id}/retry`, {}, admin.headers)
        await failure(retry())
        expect((await log()).count).toBe(0)
        await messaging.updateMessages({ id, status: "failed" })
        await retry()
        await eventually(
          () => messaging.retrieveMessage(id),
          ({ status }) => status === "sent"
        )
        expect((await log()).audit_log).toMatchObject([
          {
            action: "message.retry",
            customer_id: customer.entity.id,
            subject_id: id,
          },
        ])
      })
    })

    describe("GET /admin/audit-log", () => {
      const reasons = async (query: Record<string, string>) =>
        (await log(`?${new URLSearchParams(query)}`)).audit_log.map(
          (row: { reason: string }) => row.reason
        )

      it("pages and filters, newest first", async () => {
        await record("first")
        await record("second 50%", { action: "card.write" }, 1)
        await record(
          "third",
          { actor: { type: "user", id: other.entity.id, origin: null } },
          2
        )
        await record("fourth", { customer_id: null }, 3)
        expect(await reasons({})).toEqual([
          "fourth",
          "third",
          "second 50%",
          "first",
        ])
        expect(await reasons({ limit: "2", offset: "1" })).toEqual([
          "third",
          "second 50%",
        ])
        expect(await reasons({ actor_id: other.entity.id })).toEqual(["third"])
        expect(await reasons({ customer_id: customer.entity.id })).toEqual([
          "third",
          "second 50%",
          "first",
        ])
        expect(await reasons({ action: "card.write" })).toEqual(["second 50%"])
        expect(await reasons({ q: "50%" })).toEqual(["second 50%"])
        expect(await reasons({ q: "%" })).toEqual(["second 50%"])
        expect(
          await reasons({
            from: "2026-03-02T12:01:00Z",
            to: "2026-03-02T20:03:00+08:00",
          })
        ).toEqual(["third", "second 50%"])
        expect((await log("?limit=1")).count).toBe(4)
      })

      it("can be read, and nothing else", async () => {
        await record("kept")
        for (const method of ["post", "put", "patch", "delete"] as const) {
          for (const path of ["/admin/audit-log", "/admin/audit-log/baud_1"]) {
            const { status } = await api.request({
              method,
              url: path,
              ...admin.headers,
              validateStatus: () => true,
            })
            expect([method, path, status]).toEqual([method, path, 404])
          }
        }
        for (const query of [
          "?limit=0",
          "?limit=1000",
          "?action=anything",
          "?from=yesterday",
          "?order=id",
          "?q=",
        ]) {
          const asked = api.get(`/admin/audit-log${query}`, admin.headers)
          expect([query, (await failure(asked)).status]).toEqual([query, 400])
        }
        expect((await failure(api.get("/admin/audit-log"))).status).toBe(401)
        expect((await failure(api.get("/admin/audit-log/export"))).status).toBe(
          401
        )
        expect((await log()).count).toBe(1)
      })
    })

    describe("GET /admin/audit-log/export", () => {
      const row = z.record(z.string(), z.string())

      it("gives the whole log as a file, and is on record itself", async () => {
        await service().record(
          Array.from({ length: 1_200 }, (_, index) => ({
            actor: { type: "user" as const, id: admin.entity.id, origin: null },
            action: "card.write" as const,
            customer_id: customer.entity.id,
            subject_type: "card",
            subject_id: String(index + 1),
            reason: index === 0 ? '=1+1, "quoted"\nsecond line' : null,
            occurred_at: NOW,
          }))
        )
        const { data, headers } = await api.get(
          "/admin/audit-log/export?action=card.write",
          admin.headers
        )
        expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
        expect(headers["content-disposition"]).toBe(
          'attachment; filename="audit-log.csv"'
        )
        const rows = z
          .array(row)
          .parse(parse(data, { bom: true, columns: true }))
        expect(rows).toHaveLength(1_200)
        expect(rows.map((line) => line["subject_id"])).toEqual(
          Array.from({ length: 1_200 }, (_, index) => String(1_200 - index))
        )
        expect(rows.at(-1)).toMatchObject({
          sequence: "1",
          occurred_at: "2026-03-02T12:00:00.000Z",
          actor_name: "Ada Admin",
          customer_name: "Lin Yi",
          reason: `'=1+1, "quoted"\nsecond line`,
        })
        expect((await log("?action=audit_log.export")).audit_log).toMatchObject(
          [
            {
              actor_id: admin.entity.id,
              details: { filters: { action: "card.write" } },
            },
          ]
        )
        expect(await service().verifyChain()).toMatchObject({ ok: true })
      })
    })
  },
})
