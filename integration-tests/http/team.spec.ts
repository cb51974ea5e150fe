import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteUsersWorkflow } from "@medusajs/medusa/core-flows"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { BALM_SETTINGS_MODULE } from "../../src/modules/settings"
import { TEAM_MODULE } from "../../src/modules/team"
import { runSweeps } from "../../src/workflows/sweeps"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createSecretKey,
  eventually,
  failure,
} from "../helpers"

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const owners = async () =>
      await getContainer()
        .resolve(TEAM_MODULE)
        .listStaffMembers({ role: "owner" }, { order: { actor_id: "ASC" } })

    const facts = async (action: string) =>
      await getContainer()
        .resolve(AUDIT_MODULE)
        .listAuditEntries({ action }, { order: { sequence: "ASC" } })

    const enforced = async () =>
      await getContainer()
        .resolve(BALM_SETTINGS_MODULE)
        .storedValues(["team.enforced"])

    describe("the first owner", () => {
      it("is the only user of a new store, where roles hold at once", async () => {
        const first = await createAdmin(getContainer())
        const own = await api.get("/admin/staff/me", first.headers)
        expect(own.data.staff).toMatchObject({
          id: first.entity.id,
          role: "owner",
          enforced: true,
        })
        const second = await createAdmin(getContainer())
        const theirs = await api.get("/admin/staff/me", second.headers)
        expect(theirs.data.staff).toEqual({
          id: second.entity.id,
          role: null,
          permissions: [],
          enforced: true,
        })
        expect(await facts("staff.write")).toMatchObject([
          {
            actor_type: "system",
            actor_id: "balm-appoint-first-owner",
            subject_id: first.entity.id,
            details: { role: "owner", enforced: true },
          },
        ])
      })

      it("is one, however many ask first", async () => {
        const first = await createAdmin(getContainer())
        const second = await createAdmin(getContainer())
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            api.get(
              "/admin/staff/me",
              index % 2 === 0 ? first.headers : second.headers
            )
          )
        )
        expect(
          answers.map((answer) => answer.data.staff.role).filter(Boolean)
        ).toEqual(Array.from({ length: 10 }, () => "owner"))
        expect(await owners()).toMatchObject([{ actor_id: first.entity.id }])
        expect(await facts("staff.write")).toHaveLength(1)
      })

      it("locks nobody out of a store that runs already", async () => {
        const first = await createAdmin(getContainer())
        const second = await createAdmin(getContainer())
        const owner = await api.get("/admin/staff/me", first.headers)
        expect(owner.data.staff).toMatchObject({
          role: "owner",
          enforced: false,
        })
        expect(await enforced()).toEqual(new Map())
        const customers = await api.get("/admin/customers", second.headers)
        expect(customers.status).toEqual(200)
        // Balm's own rooms ask for a role all the same.
        const members = await failure(api.get("/admin/members", second.headers))
        expect(members).toMatchObject({
          status: 403,
          message:
            "You have no role in this store. Ask the owner of the store to give you one (Balm, Team).",
        })
      })
    })

    describe("enforcement", () => {
      const running = async () => {
        const owner = await createAdmin(getContainer())
        const other = await createAdmin(getContainer(), { role: "therapist" })
        await api.get("/admin/staff/me", owner.headers)
        return { owner, other }
      }

      it("shows who will lose what, is switched on with a reason, and holds", async () => {
        const { owner, other } = await running()
        const before = await api.get("/admin/staff/enforcement", owner.headers)
        expect(before.data.enforcement.enforced).toEqual(false)
        expect(before.data.enforcement.staff).toMatchObject([
          { id: owner.entity.id, role: "owner", loses: [] },
          {
            id: other.entity.id,
            role: "therapist",
            loses: [
              "catalogue.write",
              "customers.write",
              "orders.write",
              "promotions.read",
              "promotions.write",
              "inventory.read",
              "inventory.write",
              "store.write",
              "contact.read",
              "spend.read",
              "messages.read",
              "messages.write",
              "staff.read",
              "staff.write",
            ],
          },
        ])
        expect((await api.get("/admin/payments", other.headers)).status).toBe(
          200
        )
        await api.post(
          "/admin/staff/enforcement",
          { enforced: true, reason: "everybody has a role now" },
          owner.headers
        )
        const orders = await failure(api.get("/admin/payments", other.headers))
        expect(orders).toMatchObject({
          status: 403,
          message:
            "Your role therapist lacks the permission spend.read. It belongs to: owner, manager, front_desk, marketer. Ask the owner of the store (Balm, Team).",
        })
        expect(await facts("enforcement.write")).toMatchObject([
          {
            actor_id: owner.entity.id,
            reason: "everybody has a role now",
            details: { enforced: true },
          },
        ])
      })

      it("is the owner's alone, and no setting of a manager", async () => {
        const { owner } = await running()
        const manager = await createAdmin(getContainer(), { role: "manager" })
        const body = { enforced: false, reason: "let me through" }
        const direct = await failure(
          api.post("/admin/staff/enforcement", body, manager.headers)
        )
        expect(direct.status).toEqual(403)
        const setting = await failure(
          api.post(
            "/admin/balm-settings",
            { values: { "team.enforced": false } },
            manager.headers
          )
        )
        expect(setting.status).toEqual(400)
        const unsaid = await failure(
          api.post(
            "/admin/staff/enforcement",
            { enforced: true },
            owner.headers
          )
        )
        expect(unsaid.status).toEqual(400)
      })
    })

    describe("roles", () => {
      const staffed = async () => {
        const owner = await createAdmin(getContainer())
        await api.get("/admin/staff/me", owner.headers)
        return owner
      }

      it("are given, changed and taken, and each change is on record", async () => {
        const owner = await staffed()
        const other = await createAdmin(getContainer())
        const path = `/admin/staff/${other.entity.id}`
        const given = await api.post(
          path,
          { role: "therapist", skills: ["deep tissue", "头部护理"] },
          owner.headers
        )
        expect(given.data.staff).toEqual({
          id: other.entity.id,
          type: "user",
          first_name: "Ada",
          last_name: "Admin",
          email: other.entity.email,
          title: null,
          role: "therapist",
          location_ids: [],
          skills: ["deep tissue", "头部护理"],
          active_from: null,
          active_until: null,
        })
        const changed = await api.post(
          path,
          { role: "front_desk", active_until: "2099-12-31" },
          owner.headers
        )
        expect(changed.data.staff).toMatchObject({
          role: "front_desk",
          skills: ["deep tissue", "头部护理"],
          active_until: "2099-12-31",
        })
        const list = await api.get(
          "/admin/staff?role=front_desk",
          owner.headers
        )
        expect(list.data).toMatchObject({
          count: 1,
          staff: [{ id: other.entity.id }],
        })
        await api.delete(path, owner.headers)
        const gone = await api.get(path, owner.headers)
        expect(gone.data.staff.role).toEqual(null)
        const changes = (await facts("staff.write")).slice(1)
        expect(changes).toMatchObject([
          { details: { role: "therapist", role_before: null } },
          { details: { role: "front_desk", role_before: "therapist" } },
          { details: { role: null, role_before: "front_desk" } },
        ])
      })

      it("hold from the first day of work to the last", async () => {
        const owner = await staffed()
        const other = await createAdmin(getContainer(), { role: "manager" })
        expect((await api.get("/admin/orders", other.headers)).status).toBe(200)
        for (const days of [
          { active_from: "2099-01-01" },
          { active_from: null, active_until: "2020-01-01" },
        ]) {
          await api.post(
            `/admin/staff/${other.entity.id}`,
            { role: "manager", ...days },
            owner.headers
          )
          const orders = await failure(api.get("/admin/orders", other.headers))
          expect(orders.status).toEqual(403)
        }
      })

      it("of an API key are its own, and never owner", async () => {
        const owner = await staffed()
        const key = await createSecretKey(getContainer())
        const before = await failure(api.get("/admin/orders", key.headers))
        expect(before.status).toEqual(403)
        const path = `/admin/staff/${key.entity.id}`
        const asOwner = await failure(
          api.post(path, { role: "owner" }, owner.headers)
        )
        expect(asOwner.status).toEqual(400)
        await api.post(path, { role: "front_desk" }, owner.headers)
        expect((await api.get("/admin/orders", key.headers)).status).toBe(200)
        const staff = await failure(api.get("/admin/staff", key.headers))
        expect(staff.status).toEqual(403)
      })

      it("of two owners who demote each other leave one", async () => {
        const first = await staffed()
        const second = await createAdmin(getContainer(), { role: "owner" })
        const outcomes = await Promise.allSettled([
          api.post(
            `/admin/staff/${second.entity.id}`,
            { role: "manager" },
            first.headers
          ),
          api.post(
            `/admin/staff/${first.entity.id}`,
            { role: "manager" },
            second.headers
          ),
        ])
        expect(outcomes.map((outcome) => outcome.status).sort()).toEqual([
          "fulfilled",
          "rejected",
        ])
        expect(await owners()).toHaveLength(1)
      })

      it("of the last owner stay, whichever way they are to go", async () => {
        const owner = await staffed()
        const { id } = owner.entity
        const path = `/admin/staff/${id}`
        const refusals = await Promise.all([
          failure(api.post(path, { role: "manager" }, owner.headers)),
          failure(
            api.post(
              path,
              { role: "owner", active_until: "2099-01-01" },
              owner.headers
            )
          ),
          failure(
            api.post(
              path,
              { role: "owner", active_from: "2099-01-01" },
              owner.headers
            )
          ),
          failure(api.delete(path, owner.headers)),
          failure(api.delete(`/admin/users/${id}`, owner.headers)),
        ])
        expect(refusals.map(({ status }) => status)).toEqual([
          400, 400, 400, 400, 400,
        ])
        expect(await owners()).toMatchObject([
          { actor_id: id, active_from: null, active_until: null },
        ])
      })

      it("refuse what is none, and find nobody by a strange id", async () => {
        const owner = await staffed()
        const other = await createAdmin(getContainer())
        const path = `/admin/staff/${other.entity.id}`
        const bodies = [
          {},
          { role: "queen" },
          { role: "__proto__" },
          { role: "manager", skills: ["a\u0000b"] },
          { role: "manager", active_from: "2026-02-30" },
          {
            role: "manager",
            active_from: "2026-03-02",
            active_until: "2026-03-01",
          },
          { role: "manager", location_ids: ["sloc_nobody"] },
          { role: "manager", permissions: ["staff.write"] },
        ]
        for (const body of bodies) {
          const refused = await failure(api.post(path, body, owner.headers))
          expect({ body, status: refused.status }).toEqual({
            body,
            status: 400,
          })
        }
        for (const id of ["user_nobody", "%00", "constructor", "a b", "人"]) {
          const lost = await failure(
            api.get(`/admin/staff/${encodeURI(id)}`, owner.headers)
          )
          expect({ id, status: lost.status }).toEqual({ id, status: 404 })
        }
      })

      it("go with the user, by event or by sweep", async () => {
        await staffed()
        const members = async () =>
          await getContainer()
            .resolve(TEAM_MODULE)
            .listStaffMembers({ role: ["therapist", "marketer"] })
        const one = await createAdmin(getContainer(), { role: "therapist" })
        await deleteUsersWorkflow(getContainer()).run({
          input: { ids: [one.entity.id] },
        })
        await eventually(members, (rows) => rows.length === 0)

        const other = await createAdmin(getContainer(), { role: "marketer" })
        const sql = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await sql("user")
          .where({ id: other.entity.id })
          .update({ deleted_at: new Date() })
        expect(await members()).toHaveLength(1)
        const now = new Date()
        const outcome = await runSweeps(getContainer(), { since: now, now })
        expect(outcome["balm-remove-deleted-users"]).toEqual({
          repaired: 1,
          failed: 0,
        })
        expect(await members()).toEqual([])
      })
    })
  },
})
