import {
  balmIntegrationTestRunner,
  careDesk,
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

    describe("may this customer have it", () => {
      it("weighs every treatment, with reasons, and puts the look on record", async () => {
        await desk.writeCard(room.facial, {
          contraindications: [
            { fact: "asthma", effect: "needs_consent", source: "Leaflet 3" },
            { fact: "pregnant", effect: "block" },
          ],
          ingredients: ["Aqua", "Lavandula Angustifolia Oil"],
        })
        expect(await desk.verdicts()).toEqual([
          [
            "Steam facial",
            "warn",
            ["No health record yet. Ask before you begin."],
          ],
          ["Hair colour", "allow", []],
        ])
        await desk.profile({
          conditions: [{ code: "asthma" }],
          allergies: [{ name: "lavender" }],
        })
        expect(await desk.verdicts()).toEqual([
          [
            "Steam facial",
            "block",
            [
              "Allergic to lavender; contains Lavandula Angustifolia Oil.",
              "Only with signed consent: Asthma.",
            ],
          ],
          ["Hair colour", "allow", []],
        ])
        const look = {
          action: "health_profile.read",
          reason: "before_service",
          actor_id: room.admin.entity.id,
          customer_id: room.customer.entity.id,
          subject_id: room.customer.entity.id,
          details: { products: 2 },
        }
        expect(await desk.audited("health_profile.read")).toEqual([look, look])
      })

      it("knows the age from the card, and says where it does not", async () => {
        await desk.writeCard(room.facial, { minimum_age: 18 })
        const reason = async () => (await desk.verdicts())[0]?.slice(1)
        expect(await reason()).toEqual([
          "warn",
          ["Only from 18 years on, and the age is not known. Ask."],
        ])
        const year = new Date().getUTCFullYear()
        const birthday = {
          calendar: "solar",
          month: 1,
          day: 1,
          leap_month: false,
          year: year - 17,
        }
        await desk.post(desk.own("card"), { version: 0, birthday })
        expect(await reason()).toEqual(["block", ["Younger than 18."]])
        await desk.post(desk.own("card"), {
          version: 1,
          birthday: { ...birthday, year: year - 19 },
        })
        expect(await reason()).toEqual(["allow", []])
      })

      it("uses nothing once the consent for care is withdrawn", async () => {
        await desk.writeCard(room.facial, {
          contraindications: [{ fact: "asthma", effect: "block" }],
        })
        await desk.profile({ conditions: [{ code: "asthma" }] })
        expect((await desk.verdicts())[0]?.[1]).toEqual("block")
        await desk.agree("given")
        await desk.agree("withdrawn")
        expect((await desk.verdicts())[0]).toEqual([
          "Steam facial",
          "warn",
          ["No health record yet. Ask before you begin."],
        ])
        expect(
          (await failure(api.get(desk.own("patch-tests"), room.admin.headers)))
            .status
        ).toEqual(403)
      })

      it("answers for the products asked, in their order", async () => {
        const { safety } = await desk.get(
          `${desk.own("safety")}?product_id=${room.colour}&product_id=prod_no&product_id=${room.facial}`
        )
        expect(safety.map(({ title }: { title: string }) => title)).toEqual([
          "Hair colour",
          "Steam facial",
        ])
      })

      it("refuses what makes no sense, and strangers", async () => {
        const nobody = "/admin/customers/cus_no/safety"
        expect(await failure(api.get(nobody, room.admin.headers))).toEqual({
          status: 404,
          message: "No customer cus_no: look them up in the list of customers.",
        })
        for (const query of ["?at=tomorrow", "?product_id=", "?what=1"]) {
          const wrong = failure(
            api.get(desk.own(`safety${query}`), room.admin.headers)
          )
          expect((await wrong).status).toEqual(400)
        }
        for (const path of [
          desk.own("safety"),
          `/admin/safety-cards/${room.facial}`,
        ]) {
          expect(
            (await api.get(path, { validateStatus: () => true })).status
          ).toEqual(401)
          expect(
            (
              await api.get(path, {
                ...room.customer.headers,
                validateStatus: () => true,
              })
            ).status
          ).toEqual(401)
        }
      })
    })
  },
})
