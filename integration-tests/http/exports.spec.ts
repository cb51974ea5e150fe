import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import type { Role } from "../../src/modules/team/rules/permissions"
import {
  balmIntegrationTestRunner,
  CONTACT,
  createAdmin,
  eventually,
  failure,
  openPrivateShop,
  recordRoutes,
} from "../helpers"
import type { PrivateShop } from "../helpers"

const running = recordRoutes()

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: PrivateShop

    beforeAll(async () => {
      shop = await openPrivateShop(api, getContainer())
    })

    /** Medusa's local files outlive the test's database. */
    const STATIC = join(process.cwd(), "static")
    const filesNow = async () => await readdir(STATIC).catch(() => [])
    let filesBefore: string[]
    beforeAll(async () => {
      filesBefore = await filesNow()
    })
    afterAll(async () => {
      for (const name of await filesNow()) {
        if (!filesBefore.includes(name)) {
          await rm(join(STATIC, name))
        }
      }
    })

    const taken = async () =>
      await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries(
          { action: "store_file.export" },
          { order: { sequence: "ASC" } }
        )

    const bell = async (role: Role) =>
      (await api.get("/admin/notifications?limit=50", shop.staff[role].headers))
        .data.notifications

    it("puts every export of Medusa's on record, before it is made", async () => {
      const exports = running.filter(
        ({ method, path }) =>
          method === "POST" && /^\/admin\/.*\/export$/.test(path)
      )
      expect(exports.map(({ path }) => path).sort()).toEqual([
        "/admin/inventory-items/export",
        "/admin/orders/export",
        "/admin/products/export",
      ])
      for (const { path } of exports) {
        await api.post(path, {}, shop.staff.manager.headers)
      }
      expect((await taken()).map((entry) => entry.subject_id).sort()).toEqual([
        "inventory-items",
        "orders",
        "products",
      ])
    })

    it("says who took what by which filters, and no contact data", async () => {
      const { owner } = shop.staff
      await api.post(
        `/admin/orders/export?q=${CONTACT.own.email}&status[]=pending&created_at[$gte]=2020-01-01`,
        {},
        owner.headers
      )
      expect(await taken()).toMatchObject([
        {
          actor_type: "user",
          actor_id: owner.entity.id,
          subject_type: "export",
          subject_id: "orders",
          details: {
            filters: {
              q: "••••",
              status: ["pending"],
              created_at: { $gte: "2020-01-01" },
            },
          },
        },
      ])
      expect(JSON.stringify(await taken())).not.toContain(CONTACT.own.email)
    })

    it("is on record in a store that has not switched roles on, too", async () => {
      const { owner } = shop.staff
      await api.post(
        "/admin/staff/enforcement",
        { enforced: false, reason: "not yet" },
        owner.headers
      )
      const nobody = await createAdmin(getContainer())
      await api.post("/admin/orders/export", {}, nobody.headers)
      expect(await taken()).toMatchObject([{ actor_id: nobody.entity.id }])
    })

    it("hands the file to whoever may see all that is in it, by no door to others", async () => {
      const { owner, marketer, therapist } = shop.staff
      await api.post("/admin/orders/export", {}, owner.headers)
      const isExport = ({ data }: { data: { file?: unknown } | null }) =>
        data !== null && "file" in data
      const [told] = await eventually(
        async () => (await bell("owner")).filter(isExport),
        (notices) => notices.length === 1
      )
      expect(told.data.file.url).toEqual(expect.stringContaining(".csv"))
      const withFile = { id: told.id, data: { file: told.data.file } }
      const without = { id: told.id, data: { file: null } }
      for (const [role, wanted] of [
        ["manager", withFile],
        ["front_desk", withFile],
        ["therapist", without],
        ["marketer", without],
      ] as const) {
        const [seen] = (await bell(role)).filter(isExport)
        expect({ role, seen }).toMatchObject({ role, seen: wanted })
      }
      const [{ id: fileId = "nobody" } = {}] = await getContainer()
        .resolve(Modules.FILE)
        .listFiles({ id: told.data.file.url.split("/").at(-1) })
      for (const { headers } of [marketer, therapist]) {
        for (const door of [
          "/admin/workflows-executions",
          `/admin/uploads/${fileId}`,
          `/admin/notifications/${told.id}`,
        ]) {
          const answer = await api.get(door, {
            ...headers,
            validateStatus: () => true,
          })
          expect(JSON.stringify(answer.data)).not.toContain(told.data.file.url)
        }
        const refused = await failure(
          api.post("/admin/orders/export", {}, headers)
        )
        expect(refused.status).toEqual(403)
      }
      expect(await taken()).toHaveLength(1)
    })

    it("rings for staff what is meant for staff: no message to a customer", async () => {
      await getContainer()
        .resolve(Modules.NOTIFICATION)
        .createNotifications({
          to: CONTACT.own.email,
          channel: "email",
          template: "receipt",
          content: { subject: "Thank you", text: "It was a pleasure." },
          data: { note: "the creams she took" },
        })
      const channels = async (role: Role) =>
        [
          ...new Set(
            (await bell(role)).map((one: { channel: string }) => one.channel)
          ),
        ].sort()
      expect(await channels("manager")).toEqual(["email", "feed", "slack"])
      expect(await channels("therapist")).toEqual(["feed"])
      const asked = await api.get(
        "/admin/notifications?channel=email",
        shop.staff.therapist.headers
      )
      expect(asked.data.notifications).not.toContainEqual(
        expect.objectContaining({ channel: "email" })
      )
    })
  },
})
