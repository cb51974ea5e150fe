import {
  balmIntegrationTestRunner,
  careDesk,
  openCareRoom,
  pngOf,
} from "../helpers"

type Method = "get" | "post" | "delete"
type Case = [method: Method, path: string, body?: unknown]

/** Texts that have broken databases, parsers and screens before. */
const STRANGE = [
  ["NUL", "a\u0000b"],
  ["emoji", "😀👩🏽‍⚕️"],
  ["right to left", "مرحبا \u202e\u2066שלום"],
  ["half a pair", "x\ud83d"],
  ["a prototype key", "__proto__"],
  ["another", "constructor"],
  ["SQL", "'; drop table customer; --"],
  ["a path", "../../etc/passwd"],
  ["100 kB", "n".repeat(100_000)],
  ["a number", 7],
  ["null", null],
  ["a list", ["x"]],
  ["an object", { $ne: null }],
  ["nothing", ""],
] as const

/** The same as part of an address. */
const STRANGE_IDS = [
  "none",
  "%00",
  "a%00b",
  "%F0%9F%98%80",
  "%D9%85%E2%80%AE",
  "__proto__",
  "constructor",
  "%27%3B--",
  "..%2F..%2Fusers",
  "%25",
  "x".repeat(3_000),
]

const PROTOTYPE = JSON.parse(
  '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'
)

balmIntegrationTestRunner({
  testSuite: (suite) => {
    const { api } = suite
    let room: Awaited<ReturnType<typeof openCareRoom>>
    const desk = careDesk(suite, () => room)

    beforeAll(async () => {
      room = await openCareRoom(suite)
    })

    const status = async ([method, path, body]: Case): Promise<number> => {
      const { headers } = path.startsWith("/store")
        ? room.customer.headers
        : room.admin.headers
      const answer = await api.request({
        method,
        url: path,
        // As text: what sends it looks for prototype keys, too.
        headers: { ...headers, "content-type": "application/json" },
        ...(body !== undefined && { data: JSON.stringify(body) }),
        validateStatus: () => true,
      })
      return answer.status
    }
    /** What was answered with anything but what was expected. */
    const others = async (
      cases: [string, Case][],
      expected: (code: number) => boolean
    ): Promise<[string, number][]> => {
      const found: [string, number][] = []
      for (const [name, request] of cases) {
        const code = await status(request)
        if (!expected(code)) {
          found.push([name, code])
        }
      }
      return found
    }
    const isRefused = (code: number): boolean => code >= 400 && code < 500

    it("answers every strange id with 4xx", async () => {
      const { data } = await desk.post(desk.own("progress-photos"), {
        image: pngOf(100).toString("base64"),
      })
      const photo = data.progress_photo.id
      const routesOf = (id: string): Case[] => [
        ["get", `/admin/customers/${id}/health-profile`],
        ["get", `/admin/customers/${id}/health-profile?reason=other`],
        ["get", `/admin/customers/${id}/health-profile/history?reason=other`],
        [
          "post",
          `/admin/customers/${id}/health-profile`,
          { version: 0, profile: { notes: "x" } },
        ],
        ["get", `/admin/customers/${id}/progress-photos`],
        ["get", `/admin/customers/${id}/progress-photos?reason=other`],
        [
          "post",
          `/admin/customers/${id}/progress-photos`,
          { image: pngOf(20).toString("base64") },
        ],
        ["get", `/admin/customers/${id}/progress-photos/${photo}?reason=other`],
        ["delete", `/admin/customers/${id}/progress-photos/${photo}`],
        ["get", desk.own(`progress-photos/${id}?reason=other`)],
        ["delete", desk.own(`progress-photos/${id}`)],
        ["get", `/admin/customers/${id}/safety`],
        ["get", `/admin/customers/${id}/patch-tests`],
        [
          "post",
          `/admin/customers/${id}/patch-tests`,
          { product_id: room.colour },
        ],
        ["post", desk.own("patch-tests"), { product_id: decodeURI(id) }],
        ["post", desk.own(`patch-tests/${id}`), { outcome: "reaction" }],
        ["get", `/admin/safety-cards/${id}`],
        ["post", `/admin/safety-cards/${id}`, { version: 0 }],
        ["post", `/admin/health-terms/${id}`, { version: 1, retired: true }],
        ["get", `/store/customers/me/progress-photos/${id}`],
        ["delete", `/store/customers/me/progress-photos/${id}`],
      ]
      const cases = STRANGE_IDS.flatMap((id) =>
        routesOf(id).map((request): [string, Case] => [
          `${id.slice(0, 40)} ${request[0]} ${request[1].slice(0, 80)}`,
          request,
        ])
      )
      expect(await others(cases, isRefused)).toEqual([])
      expect((await desk.get(desk.own("progress-photos"))).count).toBe(1)
      expect((await desk.get(desk.own("patch-tests"))).count).toBe(0)
    })

    it("answers no strange query with 500", async () => {
      const paths = [
        "health-profile?reason=",
        "health-profile/history?reason=other&limit=",
        "health-profile/history?reason=other&offset=",
        "progress-photos?reason=",
        "safety?product_id=",
        "safety?product_id[$ne]=",
        "safety?at=",
      ].map((path) => desk.own(path))
      const more = [
        "/admin/safety-cards?limit=",
        "/admin/safety-cards?order=",
        "/admin/health-terms?q=",
      ]
      const cases = [...paths, ...more].flatMap((path) =>
        [...STRANGE_IDS.slice(1, 10), "-1", "1e9", "NaN", "9".repeat(30)].map(
          (value): [string, Case] => [
            `${path}${value}`,
            ["get", `${path}${value}`],
          ]
        )
      )
      expect(await others(cases, (code) => code < 500)).toEqual([])
    })

    /** Each place that takes words, with them. */
    const places = (value: unknown): [string, Case][] => {
      const profile = (fields: object): Case => [
        "post",
        desk.own("health-profile"),
        { version: 0, profile: fields },
      ]
      const card = (fields: object): Case => [
        "post",
        `/admin/safety-cards/${room.facial}`,
        { version: 0, ...fields },
      ]
      const test = (fields: object): Case => [
        "post",
        desk.own("patch-tests"),
        { product_id: room.colour, ...fields },
      ]
      const term = (fields: object): Case => [
        "post",
        "/admin/health-terms",
        {
          group: "skin",
          weight: "care",
          label: { en: "Rash", zhCN: "疹" },
          ...fields,
        },
      ]
      const photo = (fields: object): Case => [
        "post",
        desk.own("progress-photos"),
        { image: pngOf(20).toString("base64"), ...fields },
      ]
      return [
        ["condition", profile({ conditions: [{ code: value }] })],
        [
          "condition note",
          profile({ conditions: [{ code: "asthma", note: value }] }),
        ],
        ["allergy", profile({ allergies: [{ name: value }] })],
        ["severity", profile({ allergies: [{ name: "x", severity: value }] })],
        ["dislike", profile({ ingredient_dislikes: [value] })],
        ["medication", profile({ medication: [{ name: value }] })],
        ["pregnancy", profile({ pregnancy: { state: value } })],
        ["due", profile({ pregnancy: { state: "pregnant", due_on: value } })],
        ["skin", profile({ skin: { type: value } })],
        ["skin states", profile({ skin: { states: [value] } })],
        ["hair", profile({ hair: { texture: value } })],
        ["scalp", profile({ scalp: { loss: value } })],
        ["sensitivity", profile({ sensitivities: { heat: value } })],
        ["goal", profile({ goals: [value] })],
        [
          "contact",
          profile({ emergency_contact: { name: value, phone: value } }),
        ],
        ["notes", profile({ notes: value })],
        [
          "fact",
          card({ contraindications: [{ fact: value, effect: "warn" }] }),
        ],
        [
          "effect",
          card({ contraindications: [{ fact: "asthma", effect: value }] }),
        ],
        ["ingredient", card({ ingredients: [value] })],
        ["age", card({ minimum_age: value })],
        ["maker", card({ patch_test: { source: value } })],
        ["version", card({ version: value })],
        ["product", test({ product_id: value })],
        ["outcome", test({ outcome: value })],
        ["batch", test({ batch: value })],
        ["test note", test({ note: value })],
        ["tested at", test({ tested_at: value })],
        ["group", term({ group: value })],
        ["weight", term({ weight: value })],
        ["label", term({ label: { en: value, zhCN: value } })],
        ["caption", photo({ caption: value })],
        ["taken at", photo({ taken_at: value })],
        ["image", photo({ image: value })],
        [
          "own notes",
          [
            "post",
            "/store/customers/me/health-profile",
            { version: 0, profile: { notes: value } },
          ],
        ],
        [
          "own caption",
          [
            "post",
            "/store/customers/me/progress-photos",
            { image: pngOf(20).toString("base64"), caption: value },
          ],
        ],
      ]
    }

    it.each(STRANGE)("keeps %s or refuses it, everywhere", async (_, value) => {
      await desk.agree("given")
      expect(await others(places(value), (code) => code < 500)).toEqual([])
    })

    it("takes prototype keys for unknown ones", async () => {
      const bodies: [string, Case][] = [
        desk.own("health-profile"),
        desk.own("patch-tests"),
        desk.own("progress-photos"),
        `/admin/safety-cards/${room.facial}`,
        "/admin/health-terms",
        "/store/customers/me/health-profile",
        "/store/customers/me/progress-photos",
      ].flatMap((path) =>
        [
          PROTOTYPE,
          [],
          "text",
          7,
          null,
          { profile: PROTOTYPE, version: 0 },
        ].map((body): [string, Case] => [
          `${path} ${JSON.stringify(body)}`,
          ["post", path, body],
        ])
      )
      expect(await others(bodies, isRefused)).toEqual([])
      expect(Reflect.get({}, "admin")).toBeUndefined()
    })

    it("gives back to the letter what it took", async () => {
      const words = STRANGE.flatMap(([name, value]) =>
        typeof value === "string" &&
        ["emoji", "right to left", "half a pair", "SQL", "a path"].includes(
          name
        )
          ? [value]
          : []
      )
      const text = words.join(" ")
      const profile = {
        goals: words,
        notes: text,
        allergies: words.map((name) => ({
          name,
          severity: "mild",
          note: text,
        })),
      }
      await desk.profile(profile)
      const { health_profile } = await desk.get(
        desk.own("health-profile?reason=other")
      )
      expect(health_profile.profile).toMatchObject(profile)
      await desk.writeCard(room.facial, { ingredients: words })
      const { safety_card } = await desk.get(
        `/admin/safety-cards/${room.facial}`
      )
      expect(safety_card.ingredients).toEqual(words)
      const { data } = await desk.post(desk.own("patch-tests"), {
        product_id: room.colour,
        batch: words[0],
        note: text,
      })
      expect(data.patch_test).toMatchObject({ batch: words[0], note: text })
      const term = await desk.post("/admin/health-terms", {
        group: "other",
        weight: "note",
        label: { en: text, zhCN: words[1] },
      })
      const { health_terms } = await desk.get("/admin/health-terms")
      expect(health_terms.at(-1)).toEqual(term.data.health_term)
      expect(health_terms.at(-1).label).toEqual({ en: text, zhCN: words[1] })
      await desk.post(desk.own("progress-photos"), {
        image: pngOf(20).toString("base64"),
        caption: text,
      })
      const photos = await desk.get(desk.own("progress-photos?reason=other"))
      expect(photos.progress_photos[0].caption).toBe(text)
    })
  },
})
