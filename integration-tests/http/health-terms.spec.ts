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

    const path = (id = room.customer.entity.id) =>
      `/admin/customers/${id}/health-profile`
    const read = () => desk.get(`${path()}?reason=other`)
    const save = (version: number, profile: object, id?: string) =>
      desk.post(path(id), { version, profile })

    it("takes the store's own terms into the vocabulary", async () => {
      const words = {
        group: "skin",
        label: { en: "Glitter rash", zhCN: "闪粉疹" },
        weight: "care",
      }
      const { data, status } = await api.post(
        "/admin/health-terms",
        words,
        room.admin.headers
      )
      expect(status).toBe(201)
      const { code } = data.health_term
      await save(0, { conditions: [{ code }] })
      const vocabulary = await api.get(
        "/admin/health-terms",
        room.admin.headers
      )
      expect(vocabulary.data.groups).toHaveLength(12)
      expect(vocabulary.data.health_terms).toHaveLength(84)
      expect(vocabulary.data.health_terms.at(-1)).toEqual({
        code,
        ...words,
        own: true,
        retired: false,
        version: 1,
      })
      const offered = async () =>
        (await api.get("/store/health-terms", room.customer.headers)).data
          .health_terms.length
      expect(await offered()).toBe(84)
      const change = (body: object) =>
        desk.post(`/admin/health-terms/${code}`, body)
      const retired = await change({ version: 1, retired: true })
      expect(retired.data.health_term).toMatchObject({ code, retired: true })
      expect(await offered()).toBe(83)
      expect((await read()).health_profile.profile.conditions).toEqual([
        { code, note: null },
      ])
      await change({ version: 2, retired: false })
      expect(await offered()).toBe(84)
      const label = { en: "Sequin rash", zhCN: "亮片疹" }
      const reworded = await change({ version: 3, words: { ...words, label } })
      expect(reworded.data.health_term).toEqual({
        code,
        ...words,
        label,
        own: true,
        retired: false,
        version: 4,
      })
      expect(
        (await desk.audited("health_term.write")).map(
          ({ subject_id, details }) => [subject_id, details]
        )
      ).toEqual([
        [code, { verb: "added" }],
        [code, { verb: "retired" }],
        [code, { verb: "restored" }],
        [code, { verb: "reworded" }],
      ])
    })

    it("tells the second of two who change one what the first made of it", async () => {
      const words = {
        group: "hair",
        label: { en: "Split ends", zhCN: "分叉" },
        weight: "note",
      }
      const added = await desk.post("/admin/health-terms", words)
      const { code } = added.data.health_term
      const answers = await Promise.all(
        ["First", "Second"].map((en) =>
          api.post(
            `/admin/health-terms/${code}`,
            {
              version: 1,
              words: { ...words, label: { en, zhCN: `${en} 词` } },
            },
            { ...room.admin.headers, validateStatus: () => true }
          )
        )
      )
      const [won, lost] = answers.toSorted(
        (one, other) => one.status - other.status
      )
      expect([won?.status, lost?.status]).toEqual([200, 409])
      expect(lost?.data).toEqual({
        type: "conflict",
        message: `The term ${code} was changed meanwhile: look at it, then save again with its version.`,
        health_term: won?.data.health_term,
      })
      const twin = desk.post(
        "/admin/health-terms",
        won?.data.health_term && {
          ...words,
          label: won.data.health_term.label,
        }
      )
      expect(await failure(twin)).toEqual({
        status: 422,
        message: `The vocabulary has this term already, with the code ${code}: use that one, or offer it again.`,
      })
    })

    it("refuses what is no term", async () => {
      const words = {
        group: "skin",
        label: { en: "Glitter rash", zhCN: "闪粉疹" },
        weight: "care",
      }
      for (const fault of [
        { ...words, group: "__proto__" },
        { ...words, label: { en: "x" } },
        { ...words, label: { en: "a\u0000", zhCN: "x" } },
        { ...words, weight: "deadly" },
      ]) {
        const answer = api.post(
          "/admin/health-terms",
          fault,
          room.admin.headers
        )
        expect((await failure(answer)).status).toBe(400)
      }
      const stranger = api.post(
        "/admin/health-terms/asthma",
        { version: 1, retired: true },
        room.admin.headers
      )
      expect((await failure(stranger)).status).toBe(404)
    })
  },
})
