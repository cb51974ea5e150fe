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
      })
      const offered = async () =>
        (await api.get("/store/health-terms", room.customer.headers)).data
          .health_terms.length
      expect(await offered()).toBe(84)
      const retired = await api.post(
        `/admin/health-terms/${code}`,
        { retired: true },
        room.admin.headers
      )
      expect(retired.data.health_term).toMatchObject({ code, retired: true })
      expect(await offered()).toBe(83)
      expect((await desk.audited()).map(({ action }) => action)).toEqual([
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
        const answer = api.post(
          "/admin/health-terms",
          fault,
          room.admin.headers
        )
        expect((await failure(answer)).status).toBe(400)
      }
      const stranger = api.post(
        "/admin/health-terms/asthma",
        { retired: true },
        room.admin.headers
      )
      expect((await failure(stranger)).status).toBe(404)
    })
  },
})
