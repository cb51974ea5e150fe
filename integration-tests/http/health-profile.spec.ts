import { z } from "@medusajs/framework/zod"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  failure,
  pngOf,
} from "../helpers"
import type { SignedIn } from "../helpers"

const refusal = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }),
})

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("health profile", () => {
      let admin: SignedIn<{ id: string }>
      let customer: SignedIn<{ id: string }>

      beforeAll(async () => {
        const container = getContainer()
        const { publishableKey } = await createStoreAccess(container)
        admin = await createAdmin(container, { role: "owner" })
        customer = await createCustomer(container, publishableKey)
      })

      const path = (id = customer.entity.id) =>
        `/admin/customers/${id}/health-profile`
      const read = async (query = "") =>
        (await api.get(`${path()}${query}`, admin.headers)).data
      const save = (version: number, profile: object, id?: string) =>
        api.post(path(id), { version, profile }, admin.headers)
      const audit = async () =>
        (
          await getContainer()
            .resolve(AUDIT_MODULE)
            .listAuditEntries({}, { order: { sequence: "ASC" } })
        ).map(({ action, reason, customer_id, actor_id, details }) => ({
          action,
          reason,
          customer_id,
          actor_id,
          details,
        }))

      it("shows nothing without a reason, and records each look", async () => {
        const id = customer.entity.id
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
          recorded_by: { type: "user", id: admin.entity.id },
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
        const by = { customer_id: id, actor_id: admin.entity.id }
        expect(await audit()).toEqual([
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
              recorded_by: { type: "user", id: admin.entity.id },
              changes: [
                { field: "goals", before: [], after: ["Calm"] },
                { field: "notes", before: "First", after: "Second" },
              ],
            },
          ],
        })
        expect((await audit()).at(-1)).toMatchObject({ reason: "conflict" })
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
            api.get(`${path()}?${query}`, admin.headers)
          )
          expect([query, answer.status]).toEqual([query, 400])
        }
        const unknown = [
          () => api.get(path("cus_none"), admin.headers),
          () =>
            api.get(`${path("cus_none")}/history?reason=other`, admin.headers),
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

      it("takes the store's own terms into the vocabulary", async () => {
        const words = {
          group: "skin",
          label: { en: "Glitter rash", zhCN: "闪粉疹" },
          weight: "care",
        }
        const { data, status } = await api.post(
          "/admin/health-terms",
          words,
          admin.headers
        )
        expect(status).toBe(201)
        const { code } = data.health_term
        await save(0, { conditions: [{ code }] })
        const vocabulary = await api.get("/admin/health-terms", admin.headers)
        expect(vocabulary.data.groups).toHaveLength(12)
        expect(vocabulary.data.health_terms).toHaveLength(84)
        expect(vocabulary.data.health_terms.at(-1)).toEqual({
          code,
          ...words,
          own: true,
          retired: false,
        })
        const offered = async () =>
          (await api.get("/store/health-terms", customer.headers)).data
            .health_terms.length
        expect(await offered()).toBe(84)
        const retired = await api.post(
          `/admin/health-terms/${code}`,
          { retired: true },
          admin.headers
        )
        expect(retired.data.health_term).toMatchObject({ code, retired: true })
        expect(await offered()).toBe(83)
        expect((await audit()).map(({ action }) => action)).toEqual([
          "health_term.write",
          "health_profile.write",
          "health_term.write",
        ])
        for (const fault of [
          { ...words, group: "__proto__" },
          { ...words, label: { en: "x" } },
          { ...words, label: { en: "a\u0000", zhCN: "x" } },
          { ...words, weight: "deadly" },
        ]) {
          const answer = api.post("/admin/health-terms", fault, admin.headers)
          expect((await failure(answer)).status).toBe(400)
        }
        const stranger = api.post(
          "/admin/health-terms/asthma",
          { retired: true },
          admin.headers
        )
        expect((await failure(stranger)).status).toBe(404)
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

      describe("progress photos", () => {
        const photos = (rest = "", id = customer.entity.id) =>
          `/admin/customers/${id}/progress-photos${rest}`
        const add = (image: Buffer | string, more: object = {}) =>
          api.post(
            photos(),
            {
              image:
                typeof image === "string" ? image : image.toString("base64"),
              ...more,
            },
            admin.headers
          )

        it("are kept whole, shown with a reason, and removed for good", async () => {
          const picture = pngOf(5 * 1024 * 1024)
          const { status, data } = await add(picture, {
            caption: "Before 之前 😀",
            taken_at: "2026-03-07T15:00:00+08:00",
          })
          expect(status).toBe(201)
          const { id } = data.progress_photo
          const masked = await api.get(photos(), admin.headers)
          expect(masked.data).toEqual({ count: 1, masked: true })
          const list = await api.get(
            photos("?reason=customer_asked"),
            admin.headers
          )
          expect(list.headers["cache-control"]).toBe("no-store, private")
          expect(list.data).toEqual({
            progress_photos: [
              {
                id,
                customer_id: customer.entity.id,
                content_type: "image/png",
                bytes: picture.length,
                taken_at: "2026-03-07T07:00:00.000Z",
                recorded_by: admin.entity.id,
                created_at: expect.any(String),
                caption: "Before 之前 😀",
              },
            ],
            count: 1,
            masked: false,
          })
          const one = await api.get(photos(`/${id}?reason=incident`), {
            ...admin.headers,
            responseType: "arraybuffer",
          })
          expect(Buffer.from(one.data).equals(picture)).toBe(true)
          expect(one.headers).toMatchObject({
            "content-type": "image/png",
            "cache-control": "no-store, private",
            "x-content-type-options": "nosniff",
          })
          const gone = await api.delete(photos(`/${id}`), admin.headers)
          expect(gone.data).toEqual({
            id,
            object: "progress_photo",
            deleted: true,
          })
          const sql = getContainer().resolve(
            ContainerRegistrationKeys.PG_CONNECTION
          )
          expect(await sql("balm_progress_photo").select("id")).toEqual([])
          expect(
            (await audit()).map(({ action, reason, details }) => [
              action,
              reason,
              details,
            ])
          ).toEqual([
            ["progress_photo.write", null, { verb: "added" }],
            ["progress_photo.read", "customer_asked", { part: "list" }],
            ["progress_photo.read", "incident", {}],
            ["progress_photo.write", null, { verb: "removed" }],
          ])
        })

        it("are pictures, of one's own, and no larger than 5 MB", async () => {
          const bad: [string, () => Promise<unknown>, number][] = [
            ["html", () => add(Buffer.from("<html></html>")), 400],
            ["too large", () => add(pngOf(5 * 1024 * 1024 + 1)), 400],
            ["far too large", () => add(pngOf(9_000_000)), 413],
            ["no base64", () => add("%%%%"), 400],
            [
              "base64 with more",
              () => add(`${pngOf(9).toString("base64")}!`),
              400,
            ],
            ["nothing", () => add(""), 400],
            ["NUL", () => add(pngOf(9), { caption: "a\u0000" }), 400],
            ["long", () => add(pngOf(9), { caption: "x".repeat(501) }), 400],
            ["date", () => add(pngOf(9), { taken_at: "yesterday" }), 400],
            ["extra", () => add(pngOf(9), { extra: 1 }), 400],
          ]
          for (const [name, request, status] of bad) {
            expect([name, (await failure(request())).status]).toEqual([
              name,
              status,
            ])
          }
          const { data } = await add(pngOf(100))
          const other = await getContainer()
            .resolve(Modules.CUSTOMER)
            .createCustomers({ first_name: "Other" })
          const { id } = data.progress_photo
          const strange = [
            () =>
              api.get(photos(`/${id}?reason=other`, other.id), admin.headers),
            () => api.get(photos("/none?reason=other"), admin.headers),
            () => api.delete(photos(`/${id}`, other.id), admin.headers),
            () => api.get(photos("", "cus_none"), admin.headers),
          ]
          for (const request of strange) {
            expect((await failure(request())).status).toBe(404)
          }
          const unasked = api.get(photos(`/${id}`), admin.headers)
          expect((await failure(unasked)).status).toBe(400)
          expect((await failure(api.get(photos()))).status).toBe(401)
        })
      })

      describe("the customer's own", () => {
        const own = "/store/customers/me/health-profile"

        it("is read by nobody else, and written only with consent", async () => {
          await save(0, { notes: "Seen by staff" })
          const { data } = await api.get(own, customer.headers)
          expect(data.health_profile).toMatchObject({
            version: 1,
            profile: { notes: "Seen by staff" },
          })
          expect((await audit()).at(-1)).toEqual({
            action: "health_profile.read",
            reason: "own",
            customer_id: customer.entity.id,
            actor_id: customer.entity.id,
            details: { part: "newest" },
          })
          const body = { version: 1, profile: { goals: ["Calm"] } }
          expect(
            await failure(api.post(own, body, customer.headers))
          ).toMatchObject({ status: 403 })
          const keyOnly = {
            headers: {
              "x-publishable-api-key":
                customer.headers.headers["x-publishable-api-key"] ?? "",
            },
          }
          expect((await failure(api.get(own, keyOnly))).status).toBe(401)
          expect((await failure(api.post(own, body, keyOnly))).status).toBe(401)
        })

        /** The customer answers for care, to the wording of today. */
        const consent = async (state: "given" | "withdrawn") => {
          const { data } = await api.get(
            "/store/customers/me/consents",
            customer.headers
          )
          const { version } = data.wordings.find(
            ({ purpose }: { purpose: string }) => purpose === "care"
          )
          await api.post(
            "/store/customers/me/consents",
            {
              consents: [{ purpose: "care", state, wording_version: version }],
            },
            customer.headers
          )
        }

        it("is filled in with consent, and closed when that is withdrawn", async () => {
          const write = (version: number, profile: object) =>
            api.post(own, { version, profile }, customer.headers)
          await consent("given")
          const { data } = await write(0, { allergies: [{ name: "Latex" }] })
          expect(data.health_profile).toMatchObject({
            version: 1,
            recorded_by: { type: "customer", id: customer.entity.id },
            profile: {
              allergies: [{ name: "Latex", severity: "unknown", note: null }],
            },
          })
          expect((await read("?reason=other")).health_profile.version).toBe(1)
          expect((await failure(write(0, { notes: "Late" }))).status).toBe(409)

          await consent("withdrawn")
          const closed = [
            () => write(1, { notes: "x" }),
            () => save(1, { notes: "x" }),
            () => api.get(`${path()}?reason=other`, admin.headers),
            () => api.get(`${path()}/history?reason=other`, admin.headers),
          ]
          for (const request of closed) {
            expect((await failure(request())).status).toBe(403)
          }
          expect((await read()).health_profile.version).toBe(1)
          const copy = await api.get(own, customer.headers)
          expect(copy.data.health_profile.profile.allergies).toHaveLength(1)
        })
      })
    })
  },
})
