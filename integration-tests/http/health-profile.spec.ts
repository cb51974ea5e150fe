import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  balmIntegrationTestRunner,
  careDesk,
  failure,
  openCareRoom,
} from "../helpers"

const refusal = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }),
})

balmIntegrationTestRunner({
  testSuite: (suite) => {
    const { api, getContainer } = suite
    let room: Awaited<ReturnType<typeof openCareRoom>>
    const desk = careDesk(suite, () => room)

    beforeAll(async () => {
      room = await openCareRoom(suite)
    })

    const path = (id = room.customer.entity.id) =>
      `/admin/customers/${id}/health-profile`
    const read = (query = "") => desk.get(`${path()}${query}`)
    const save = (version: number, profile: object, id?: string) =>
      desk.post(path(id), { version, profile })

    it("shows nothing without a reason, and records each look", async () => {
      const id = room.customer.entity.id
      expect(await read()).toEqual({
        health_profile: {
          customer_id: id,
          version: 0,
          recorded_at: null,
          recorded_by: null,
          masked: true,
        },
      })
      const saved = await save(0, {
        conditions: [{ code: "asthma", note: "Inhaler in the bag" }],
        scalp: { oiliness: 3 },
      })
      const summary = {
        customer_id: id,
        version: 1,
        recorded_at: expect.any(String),
        recorded_by: { type: "user", id: room.admin.entity.id },
        masked: true,
      }
      expect(saved.data).toEqual({ health_profile: summary })
      expect(await read()).toEqual({ health_profile: summary })
      const { health_profile } = await read("?reason=before_service")
      expect(health_profile).toMatchObject({
        version: 1,
        masked: false,
        profile: {
          conditions: [{ code: "asthma", note: "Inhaler in the bag" }],
          scalp: { oiliness: 3, loss: null, dandruff: null },
        },
      })
      expect((await read("/history?reason=incident")).history).toHaveLength(1)
      const by = {
        customer_id: id,
        subject_id: id,
        actor_id: room.admin.entity.id,
      }
      expect(await desk.audited()).toEqual([
        {
          ...by,
          action: "health_profile.write",
          reason: null,
          details: { version: 1, fields: 2 },
        },
        {
          ...by,
          action: "health_profile.read",
          reason: "before_service",
          details: { part: "newest" },
        },
        {
          ...by,
          action: "health_profile.read",
          reason: "incident",
          details: { part: "history" },
        },
      ])
    })

    it("answers 409 with what changed to who comes second", async () => {
      await save(0, { notes: "First" })
      await save(1, { notes: "Second", goals: ["Calm"] })
      const error: unknown = await save(1, { notes: "Third" }).catch(
        (reason: unknown) => reason
      )
      const { status, data } = refusal.parse(error).response
      expect(status).toBe(409)
      expect(data).toEqual({
        type: "conflict",
        message:
          "This record is at version 2, and you started from 1: look at what changed, then save again from version 2.",
        version: 2,
        changed: [
          {
            version: 2,
            recorded_at: expect.any(String),
            recorded_by: { type: "user", id: room.admin.entity.id },
            changes: [
              { field: "goals", before: [], after: ["Calm"] },
              { field: "notes", before: "First", after: "Second" },
            ],
          },
        ],
      })
      expect((await desk.audited()).at(-1)).toMatchObject({
        reason: "conflict",
      })
      await save(2, { notes: "Third" })
      expect(
        (await read("?reason=other")).health_profile.profile
      ).toMatchObject({ notes: "Third", goals: ["Calm"] })
    })

    it("keeps strange text as it is, and refuses what does not fit", async () => {
      const notes = "😀 مرحبا\u202e שלום constructor __proto__ \ud800 “”"
      await save(0, { notes, goals: ["__proto__", "constructor"] })
      const { health_profile } = await read("?reason=correction")
      expect(health_profile.profile).toMatchObject({
        notes: JSON.parse(JSON.stringify(notes)),
        goals: ["__proto__", "constructor"],
      })
      const bad: object[] = [
        { notes: "x".repeat(10_001) },
        { notes: "x".repeat(100_000) },
        { notes: "x".repeat(200_000) },
        { notes: "a\u0000b" },
        { conditions: [{ code: "no_such" }] },
        { conditions: [{ code: "__proto__" }] },
        { conditions: [{ code: "asthma" }, { code: "asthma" }] },
        { pregnancy: { state: "no", due_on: "2026-01-01" } },
        { pregnancy: { state: "pregnant", due_on: "2026-02-30" } },
        { scalp: { oiliness: 5 } },
        { skin: { phototype: 7 } },
        { sensitivities: { heat: "hot" } },
        { goals: [""] },
        { unknown: 1 },
        JSON.parse('{"__proto__":{"notes":"x"},"constructor":1}'),
        {},
      ]
      for (const profile of bad) {
        const { status } = await failure(save(1, profile))
        expect([Object.keys(profile), status]).toEqual([
          Object.keys(profile),
          400,
        ])
      }
      for (const query of ["reason=curious", "reason=", "note=asthma"]) {
        const answer = await failure(
          api.get(`${path()}?${query}`, room.admin.headers)
        )
        expect([query, answer.status]).toEqual([query, 400])
      }
      const unknown = [
        () => api.get(path("cus_none"), room.admin.headers),
        () =>
          api.get(
            `${path("cus_none")}/history?reason=other`,
            room.admin.headers
          ),
        () => save(0, { notes: "x" }, "cus_none"),
      ]
      for (const request of unknown) {
        expect((await failure(request())).status).toBe(404)
      }
      expect((await failure(api.get(path()))).status).toBe(401)
      expect((await read()).health_profile.version).toBe(1)
    })

    it("is there for a walk-in without an address", async () => {
      const walkIn = await getContainer()
        .resolve(Modules.CUSTOMER)
        .createCustomers({ first_name: "Mei", phone: "+8613800138000" })
      const { data } = await save(0, { goals: ["Shine"] }, walkIn.id)
      expect(data.health_profile.version).toBe(1)
    })

    it("says first what could hurt", async () => {
      await save(0, {
        medication: [{ name: "Warfarin" }],
        conditions: [{ code: "pacemaker" }, { code: "acne" }],
        allergies: [{ name: "Latex", severity: "severe", note: "Hives" }],
      })
      const { health_profile } = await read("?reason=before_service")
      expect(health_profile.dangers).toEqual([
        {
          kind: "allergy",
          level: "stop",
          label: {
            en: "Severely allergic to Latex",
            zhCN: "严重过敏：Latex",
          },
          note: "Hives",
        },
        expect.objectContaining({ kind: "condition", level: "stop" }),
        expect.objectContaining({ kind: "medication", level: "care" }),
      ])
    })

    it("lets one of eight who save at once through, and tells the rest", async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          api.post(
            path(),
            { version: 0, profile: { notes: `Number ${index}` } },
            { ...room.admin.headers, validateStatus: () => true }
          )
        )
      )
      expect(answers.map(({ status }) => status).toSorted()).toEqual([
        200, 409, 409, 409, 409, 409, 409, 409,
      ])
      const { profile } = (await read("?reason=other")).health_profile
      for (const { status, data } of answers) {
        if (status === 409) {
          expect(data.changed).toMatchObject([
            { version: 1, changes: [{ field: "notes", after: profile.notes }] },
          ])
        }
      }
    })

    describe("the customer's own", () => {
      const own = "/store/customers/me/health-profile"

      it("is read by nobody else, and written only with consent", async () => {
        await save(0, { notes: "Seen by staff" })
        const { data } = await api.get(own, room.customer.headers)
        expect(data.health_profile).toMatchObject({
          version: 1,
          profile: { notes: "Seen by staff" },
        })
        expect((await desk.audited()).at(-1)).toEqual({
          action: "health_profile.read",
          reason: "own",
          customer_id: room.customer.entity.id,
          subject_id: room.customer.entity.id,
          actor_id: room.customer.entity.id,
          details: { part: "newest" },
        })
        const body = { version: 1, profile: { goals: ["Calm"] } }
        expect(
          await failure(api.post(own, body, room.customer.headers))
        ).toMatchObject({ status: 403 })
        const keyOnly = {
          headers: {
            "x-publishable-api-key":
              room.customer.headers.headers["x-publishable-api-key"] ?? "",
          },
        }
        expect((await failure(api.get(own, keyOnly))).status).toBe(401)
        expect((await failure(api.post(own, body, keyOnly))).status).toBe(401)
      })

      it("is filled in with consent, and closed when that is withdrawn", async () => {
        const write = (version: number, profile: object) =>
          api.post(own, { version, profile }, room.customer.headers)
        await desk.agree("given")
        const { data } = await write(0, { allergies: [{ name: "Latex" }] })
        expect(data.health_profile).toMatchObject({
          version: 1,
          recorded_by: { type: "customer", id: room.customer.entity.id },
          profile: {
            allergies: [{ name: "Latex", severity: "unknown", note: null }],
          },
        })
        expect((await read("?reason=other")).health_profile.version).toBe(1)
        expect((await failure(write(0, { notes: "Late" }))).status).toBe(409)

        await desk.agree("withdrawn")
        const closed = [
          () => write(1, { notes: "x" }),
          () => save(1, { notes: "x" }),
          () => api.get(`${path()}?reason=other`, room.admin.headers),
          () => api.get(`${path()}/history?reason=other`, room.admin.headers),
        ]
        for (const request of closed) {
          expect((await failure(request())).status).toBe(403)
        }
        expect((await read()).health_profile.version).toBe(1)
        const copy = await api.get(own, room.customer.headers)
        expect(copy.data.health_profile.profile.allergies).toHaveLength(1)
      })
    })
  },
})
