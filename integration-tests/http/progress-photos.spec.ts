import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  balmIntegrationTestRunner,
  careDesk,
  createCustomer,
  failure,
  openCareRoom,
  pngOf,
} from "../helpers"

balmIntegrationTestRunner({
  testSuite: (suite) => {
    const { api, getContainer } = suite
    let room: Awaited<ReturnType<typeof openCareRoom>>
    const desk = careDesk(suite, () => room)

    beforeAll(async () => {
      room = await openCareRoom(suite)
    })

    describe("progress photos", () => {
      const photos = (rest = "", id = room.customer.entity.id) =>
        `/admin/customers/${id}/progress-photos${rest}`
      const add = (image: Buffer | string, more: object = {}) =>
        api.post(
          photos(),
          {
            image: typeof image === "string" ? image : image.toString("base64"),
            ...more,
          },
          room.admin.headers
        )

      it("are kept whole, shown with a reason, and removed for good", async () => {
        const picture = pngOf(5 * 1024 * 1024)
        const { status, data } = await add(picture, {
          caption: "Before 之前 😀",
          taken_at: "2026-03-07T15:00:00+08:00",
        })
        expect(status).toBe(201)
        const { id } = data.progress_photo
        const masked = await api.get(photos(), room.admin.headers)
        expect(masked.data).toEqual({ count: 1, masked: true })
        const list = await api.get(
          photos("?reason=customer_asked"),
          room.admin.headers
        )
        expect(list.headers["cache-control"]).toBe("no-store, private")
        expect(list.data).toEqual({
          progress_photos: [
            {
              id,
              customer_id: room.customer.entity.id,
              content_type: "image/png",
              bytes: picture.length,
              taken_at: "2026-03-07T07:00:00.000Z",
              recorded_by: room.admin.entity.id,
              created_at: expect.any(String),
              caption: "Before 之前 😀",
            },
          ],
          count: 1,
          masked: false,
        })
        const one = await api.get(photos(`/${id}?reason=incident`), {
          ...room.admin.headers,
          responseType: "arraybuffer",
        })
        expect(Buffer.from(one.data).equals(picture)).toBe(true)
        expect(one.headers).toMatchObject({
          "content-type": "image/png",
          "cache-control": "no-store, private",
          "x-content-type-options": "nosniff",
        })
        const gone = await api.delete(photos(`/${id}`), room.admin.headers)
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
          (await desk.audited()).map(({ action, reason, details }) => [
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
            api.get(
              photos(`/${id}?reason=other`, other.id),
              room.admin.headers
            ),
          () => api.get(photos("/none?reason=other"), room.admin.headers),
          () => api.delete(photos(`/${id}`, other.id), room.admin.headers),
          () => api.get(photos("", "cus_none"), room.admin.headers),
        ]
        for (const request of strange) {
          expect((await failure(request())).status).toBe(404)
        }
        const unasked = api.get(photos(`/${id}`), room.admin.headers)
        expect((await failure(unasked)).status).toBe(400)
        expect((await failure(api.get(photos()))).status).toBe(401)
      })
    })

    describe("the customer's own pictures", () => {
      const own = (rest = "") => `/store/customers/me/progress-photos${rest}`
      const as = (more: object = {}) => ({ ...room.customer.headers, ...more })
      const add = (image: Buffer, more: object = {}) =>
        api.post(own(), { image: image.toString("base64"), ...more }, as())
      /** One that staff took. */
      const taken = async (): Promise<string> =>
        (
          await desk.post(desk.own("progress-photos"), {
            image: pngOf(2_000).toString("base64"),
            caption: "After 之后",
            taken_at: "2026-03-07T15:00:00+08:00",
          })
        ).data.progress_photo.id

      it("are listed and shown to them alone, each look on record", async () => {
        const id = await taken()
        const list = await api.get(own(), as())
        expect(list.headers["cache-control"]).toBe("no-store, private")
        expect(list.data).toEqual({
          progress_photos: [
            {
              id,
              content_type: "image/png",
              bytes: 2_000,
              taken_at: "2026-03-07T07:00:00.000Z",
              created_at: expect.any(String),
              caption: "After 之后",
              own: false,
            },
          ],
          count: 1,
        })
        const one = await api.get(
          own(`/${id}`),
          as({ responseType: "arraybuffer" })
        )
        expect(one.data).toHaveLength(2_000)
        expect(one.headers).toMatchObject({
          "content-type": "image/png",
          "cache-control": "no-store, private",
          "x-content-type-options": "nosniff",
          "content-security-policy": "default-src 'none'; sandbox",
        })
        const look = {
          action: "progress_photo.read",
          reason: "own",
          actor_id: room.customer.entity.id,
          customer_id: room.customer.entity.id,
        }
        expect(await desk.audited("progress_photo.read")).toEqual([
          {
            ...look,
            subject_id: room.customer.entity.id,
            details: { part: "list" },
          },
          { ...look, subject_id: id, details: {} },
        ])
        const stranger = await createCustomer(
          getContainer(),
          room.publishableKey
        )
        for (const [headers, status] of [
          [stranger.headers, 404],
          [
            {
              headers: {
                "x-publishable-api-key": room.publishableKey,
              },
            },
            401,
          ],
          [{}, 400],
        ] as const) {
          const answer = await failure(api.get(own(`/${id}`), headers))
          expect(answer.status).toBe(status)
        }
        expect((await api.get(own(), stranger.headers)).data.count).toBe(0)
        for (const unknown of ["none", "%00", "__proto__", "😀"]) {
          const answer = await failure(
            api.get(own(`/${encodeURI(unknown)}`), as())
          )
          expect([unknown, answer.status]).toEqual([unknown, 404])
        }
      })

      it("are added with consent, and checked like those of staff", async () => {
        expect((await failure(add(pngOf(500)))).status).toBe(403)
        await desk.agree("given")
        const { status, data } = await add(pngOf(500), { caption: "مرحبا 😀" })
        expect(status).toBe(201)
        const { id } = data.progress_photo
        expect((await api.get(own(), as())).data.progress_photos).toMatchObject(
          [{ id, caption: "مرحبا 😀", own: true }]
        )
        const bad: [Buffer, object, number][] = [
          [Buffer.from("<svg onload=alert(1)>"), {}, 400],
          [Buffer.from("%PDF-1.7"), {}, 400],
          [Buffer.alloc(0), {}, 400],
          [pngOf(5 * 1024 * 1024 + 1), {}, 400],
          [pngOf(9_000_000), {}, 413],
          [pngOf(9), { caption: "a\u0000" }, 400],
          [pngOf(9), { customer_id: "cus_other" }, 400],
          [pngOf(9), { taken_at: "yesterday" }, 400],
        ]
        for (const [image, more, refused] of bad) {
          expect((await failure(add(image, more))).status).toBe(refused)
        }
        expect(await desk.audited("progress_photo.write")).toMatchObject([
          {
            actor_id: room.customer.entity.id,
            subject_id: id,
            details: { verb: "added" },
          },
        ])
      })

      it("are taken back by who added them, and by nobody else", async () => {
        await desk.agree("given")
        const { id } = (await add(pngOf(500))).data.progress_photo
        const theirs = await taken()
        expect(await failure(api.delete(own(`/${theirs}`), as()))).toEqual({
          status: 403,
          message: `The store took picture ${theirs}: ask there to have it removed.`,
        })
        const stranger = await createCustomer(
          getContainer(),
          room.publishableKey
        )
        expect(
          (await failure(api.delete(own(`/${id}`), stranger.headers))).status
        ).toBe(404)
        expect((await api.delete(own(`/${id}`), as())).data).toEqual({
          id,
          object: "progress_photo",
          deleted: true,
        })
        expect((await failure(api.delete(own(`/${id}`), as()))).status).toBe(
          404
        )
        expect((await api.get(own(), as())).data.count).toBe(1)
      })

      it("are closed to the store once the consent is withdrawn, not to who they show", async () => {
        await desk.agree("given")
        const { id } = (await add(pngOf(500))).data.progress_photo
        await desk.agree("withdrawn")
        const closed = [
          () => add(pngOf(500)),
          () => desk.get(desk.own("progress-photos?reason=other")),
          () => desk.get(desk.own(`progress-photos/${id}?reason=other`)),
        ]
        for (const request of closed) {
          expect((await failure(request())).status).toBe(403)
        }
        expect((await api.get(own(), as())).data.count).toBe(1)
        expect((await api.get(own(`/${id}`), as())).status).toBe(200)
        const copy = await api.get("/store/customers/me/personal-data", as())
        expect(JSON.stringify(copy.data)).toContain("data:image/png;base64,")
        expect((await api.delete(own(`/${id}`), as())).data.deleted).toBe(true)
      })

      it("end somewhere", async () => {
        await desk.agree("given")
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            `insert into balm_progress_photo (id, customer_id, content_type, bytes, taken_at, recorded_by, key_id, sealed, sealed_caption)
              select 'bphoto_' || n, ?, 'image/png', 9, now(), 'test', 'none', '', '' from generate_series(1, 200) n`,
            [room.customer.entity.id]
          )
        expect(await failure(add(pngOf(500)))).toEqual({
          status: 400,
          message:
            "There are 200 pictures already: remove one that is no longer needed first.",
        })
      })
    })
  },
})
