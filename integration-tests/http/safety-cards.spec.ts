import {
  balmIntegrationTestRunner,
  careDesk,
  EMPTY_CARD,
  failure,
  openCareRoom,
} from "../helpers"

balmIntegrationTestRunner({
  testSuite: (suite) => {
    const { api } = suite
    let room: Awaited<ReturnType<typeof openCareRoom>>
    const desk = careDesk(suite, () => room)

    beforeAll(async () => {
      room = await openCareRoom(suite)
    })

    describe("safety cards", () => {
      it("is empty at first, kept whole, listed, and on record", async () => {
        expect(
          await desk.get(`/admin/safety-cards/${room.facial}`)
        ).toMatchObject({
          safety_card: {
            ...EMPTY_CARD,
            product_id: room.facial,
            title: "Steam facial",
          },
        })
        const card = {
          contraindications: [
            { fact: "sensitive_heat", effect: "warn", source: "مرجع 🌿" },
          ],
          ingredients: ["薰衣草"],
          minimum_age: 16,
          patch_test: { lead_hours: 24, valid_months: 3, source: null },
        }
        const written = await desk.writeCard(room.facial, card)
        expect(written.data.safety_card).toMatchObject({ ...card, version: 1 })
        expect(await desk.get("/admin/safety-cards")).toMatchObject({
          count: 1,
          safety_cards: [{ ...card, version: 1, title: "Steam facial" }],
        })
        expect(await desk.audited("safety_card.write")).toEqual([
          {
            action: "safety_card.write",
            reason: null,
            actor_id: room.admin.entity.id,
            customer_id: null,
            subject_id: room.facial,
            details: { version: 1 },
          },
        ])
      })

      it("lets the second of two staff look again", async () => {
        const answers = await Promise.all(
          [16, 18].map((minimum_age) =>
            api.post(
              `/admin/safety-cards/${room.facial}`,
              { ...EMPTY_CARD, minimum_age },
              { ...room.admin.headers, validateStatus: () => true }
            )
          )
        )
        expect(answers.map(({ status }) => status).toSorted()).toEqual([
          200, 409,
        ])
        const { safety_card } = await desk.get(
          `/admin/safety-cards/${room.facial}`
        )
        expect(safety_card.version).toEqual(1)
        const late = await api.post(
          `/admin/safety-cards/${room.facial}`,
          EMPTY_CARD,
          {
            ...room.admin.headers,
            validateStatus: () => true,
          }
        )
        expect([late.status, late.data.safety_card]).toEqual([409, safety_card])
      })

      it.each([
        [
          "a fact twice",
          {
            contraindications: [
              { fact: "asthma", effect: "warn" },
              { fact: "asthma", effect: "block" },
            ],
          },
        ],
        [
          "an unknown fact",
          { contraindications: [{ fact: "zzz", effect: "warn" }] },
        ],
        [
          "a prototype key as a fact",
          { contraindications: [{ fact: "__proto__", effect: "warn" }] },
        ],
        [
          "an unknown effect",
          { contraindications: [{ fact: "asthma", effect: "allow" }] },
        ],
        ["a NUL byte", { ingredients: ["aqua\u0000"] }],
        ["a long text", { ingredients: ["a".repeat(100_000)] }],
        ["an age of nobody", { minimum_age: 0 }],
        ["an unknown key", { colour: "red" }],
        ["no version", { version: undefined }],
      ])("refuses %s, and changes nothing", async (_, card) => {
        expect(
          (await failure(desk.writeCard(room.facial, card))).status
        ).toEqual(400)
        expect(await desk.get("/admin/safety-cards")).toMatchObject({
          count: 0,
        })
      })

      it("knows no card of a product that does not exist", async () => {
        expect((await failure(desk.writeCard("prod_no", {}))).status).toEqual(
          404
        )
      })
    })
  },
})
