import type { Event } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { HEALTH_FIELDS } from "../../src/modules/health-profile/rules/profile-fields"
import { CONDITIONS } from "../../src/modules/health-profile/vocabulary"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  dumpDatabase,
  failure,
  killServers,
  pngOf,
  startServer,
  wordsIn,
} from "../helpers"

/** Words that occur nowhere else, in both languages and beyond. */
const OWN_WORDS = [
  "zanzibarflechte",
  "quendelsalbe",
  "mirabellenkernseife",
  "wolkenschwindel",
  "tante gundula",
  "+49 30 5550199",
  "herbstmüdigkeit",
  "bildunterschrift-eins",
  "琉璃苣过敏",
  "青黛软膏",
  "月光疹",
  "紫草油",
  "王小梅姑姑",
  "头皮很痒求舒缓",
  "照片说明之二",
  "حساسية الياسمين",
]

/** Every condition there is, by code and in both languages. */
const VOCABULARY = CONDITIONS.flatMap(({ code, label }) => [
  code,
  label.en,
  label.zhCN,
])

/** Fields of the record whose names tell what it is about. */
const FIELDS = [
  ...HEALTH_FIELDS.filter(
    (field) => !["conditions", "goals", "notes", "skin", "hair"].includes(field)
  ),
  "pregnant",
  "breastfeeding",
  "allergy",
  "phototype",
  "dandruff",
]

const WORDS = [...OWN_WORDS, ...VOCABULARY, ...FIELDS]

type Headers = { headers: Record<string, string> }

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    jest.setTimeout(240_000)
    afterAll(killServers)

    /** Fills everything that is sealed, through the routes, and reads it. */
    const live = async (
      client: typeof api,
      admin: Headers,
      customer: { id: string; headers: Headers },
      productId: string
    ): Promise<void> => {
      const at = `/admin/customers/${customer.id}`
      const word = (index: number) => OWN_WORDS[index] ?? ""
      const term = await client.post(
        "/admin/health-terms",
        {
          group: "skin",
          // The vocabulary takes each word once.
          label: {
            en: `${word(0)} ${customer.id}`,
            zhCN: `${word(10)}${customer.id}`,
          },
          weight: "block",
        },
        admin
      )
      const { code } = term.data.health_term
      await client.post(
        `/admin/health-terms/${code}`,
        { version: 1, retired: false },
        admin
      )
      const profile = {
        conditions: [
          { code, note: word(3) },
          ...CONDITIONS.map((condition) => ({
            code: condition.code,
            note: `${condition.label.en} ${condition.label.zhCN}`,
          })),
        ].slice(0, 100),
        allergies: [
          { name: word(8), severity: "severe", note: word(15) },
          { name: word(2) },
        ],
        ingredient_dislikes: [word(11)],
        medication: [{ name: word(9) }, { name: word(1), note: word(1) }],
        pregnancy: { state: "pregnant", due_on: "2026-09-01" },
        skin: { phototype: 3, type: "dry", states: ["sensitive"] },
        hair: { texture: "curly" },
        scalp: { oiliness: 4, loss: 2, dandruff: 3 },
        sensitivities: { pressure: "strong", heat: "some", scent: "none" },
        goals: [word(6), word(13)],
        emergency_contact: {
          name: word(4),
          phone: word(5),
          relation: word(12),
        },
        notes: OWN_WORDS.join(" "),
      }
      const path = `${at}/health-profile`
      await client.post(path, { version: 0, profile }, admin)
      const again = { version: 1, profile: { notes: word(7) } }
      await client.post(path, again, admin)
      expect((await failure(client.post(path, again, admin))).status).toBe(409)
      const bad = { version: 2, profile: { notes: `${word(0)}\u0000` } }
      expect((await failure(client.post(path, bad, admin))).status).toBe(400)
      for (const condition of [word(0), "__proto__"]) {
        const unknown = {
          version: 2,
          profile: { conditions: [{ code: condition }] },
        }
        const answer = client.post(path, unknown, admin)
        expect((await failure(answer)).status).toBe(400)
      }
      await client.get(`${path}?reason=before_service`, admin)
      await client.get(`${path}/history?reason=incident`, admin)

      for (const caption of [word(7), word(14)]) {
        const image = Buffer.concat([
          pngOf(5_000),
          Buffer.from(OWN_WORDS.join(" ")),
        ])
        await client.post(
          `${at}/progress-photos`,
          { image: image.toString("base64"), caption },
          admin
        )
      }
      const photos = await client.get(
        `${at}/progress-photos?reason=customer_asked`,
        admin
      )
      const [newest, oldest] = photos.data.progress_photos
      await client.get(
        `${at}/progress-photos/${newest.id}?reason=customer_asked`,
        admin
      )
      await client.delete(`${at}/progress-photos/${oldest.id}`, admin)

      await client.post(
        `/admin/safety-cards/${productId}`,
        {
          version: 0,
          contraindications: [
            { fact: code, effect: "block", source: word(1) },
            ...CONDITIONS.map((condition) => ({
              fact: condition.code,
              effect: "warn",
              source: condition.label.zhCN,
            })),
          ].slice(0, 100),
          ingredients: [word(2), word(11)],
          patch_test: { source: word(9) },
        },
        admin
      )
      const tests = `${at}/patch-tests`
      const test = await client.post(
        tests,
        { product_id: productId, batch: word(3), note: word(13) },
        admin
      )
      await client.post(
        `${tests}/${test.data.patch_test.id}`,
        { outcome: "reaction", note: word(8) },
        admin
      )
      await client.get(tests, admin)
      await client.get(`${at}/safety?product_id=${productId}`, admin)

      const own = "/store/customers/me"
      const { data } = await client.get(`${own}/consents`, customer.headers)
      const { version } = data.wordings.find(
        ({ purpose }: { purpose: string }) => purpose === "care"
      )
      await client.post(
        `${own}/consents`,
        {
          consents: [
            { purpose: "care", state: "given", wording_version: version },
          ],
        },
        customer.headers
      )
      const mine = { version: 2, profile: { goals: [word(13)] } }
      await client.post(`${own}/health-profile`, mine, customer.headers)
      await client.get(`${own}/health-profile`, customer.headers)
      const picture = Buffer.concat([
        pngOf(5_000),
        Buffer.from(OWN_WORDS.join(" ")),
      ])
      const added = await client.post(
        `${own}/progress-photos`,
        { image: picture.toString("base64"), caption: word(14) },
        customer.headers
      )
      await client.get(`${own}/progress-photos`, customer.headers)
      await client.get(
        `${own}/progress-photos/${added.data.progress_photo.id}`,
        customer.headers
      )
    }

    it("gives no health word away: not in a dump, an event or a log", async () => {
      const container = getContainer()
      const { publishableKey } = await createStoreAccess(container)
      const admin = await createAdmin(container)
      const people = [
        await createCustomer(container, publishableKey, {
          first_name: "Findmich",
          last_name: "寻找我",
        }),
        await createCustomer(container, publishableKey),
      ].map(({ entity, headers }) => ({ id: entity.id, headers }))

      const products = await container
        .resolve(Modules.PRODUCT)
        .createProducts([{ title: "Facial" }, { title: "Serum" }])
      const events: Event[] = []
      container
        .resolve(Modules.EVENT_BUS)
        .subscribe("*", (event) => Promise.resolve(void events.push(event)), {
          subscriberId: "balm-test-everything",
        })
      const printed: string[] = []
      for (const stream of [process.stdout, process.stderr]) {
        jest.spyOn(stream, "write").mockImplementation((chunk) => {
          printed.push(String(chunk))
          return true
        })
      }
      const [first, second] = people
      if (!first || !second) {
        throw new Error("no customers")
      }
      try {
        await live(api, admin.headers, first, products[0]?.id ?? "")
      } finally {
        jest.restoreAllMocks()
      }
      const server = await startServer(dbConfig.clientUrl, {
        LOG_LEVEL: "silly",
        // Medusa prints no requests in tests.
        NODE_ENV: "demo",
      })
      await live(
        api.create({ baseURL: server.url }),
        admin.headers,
        second,
        products[1]?.id ?? ""
      )
      await server.stop()

      const dump = await dumpDatabase(container)
      // What is not sealed is found: the search searches.
      expect(
        wordsIn(dump.text, [
          "findmich",
          "寻找我",
          first.id,
          "balm_health_value",
          "no such word",
        ])
      ).toEqual(["findmich", "寻找我", first.id, "balm_health_value"])
      // What is sealed is in it, too.
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rowsOf = async (table: string): Promise<number> =>
        (await sql(table).select("id")).length
      expect({
        values: await rowsOf("balm_health_value"),
        terms: await rowsOf("balm_health_term"),
        photos: await rowsOf("balm_progress_photo"),
        cards: await rowsOf("balm_safety_card"),
        tests: await rowsOf("balm_patch_test"),
      }).toEqual({ values: 72, terms: 2, photos: 4, cards: 2, tests: 2 })
      expect(dump.tables).toBeGreaterThan(150)
      expect(wordsIn(dump.text, WORDS)).toEqual([])

      const told = JSON.stringify(events)
      expect(wordsIn(told, ["balm_consent.changed"])).toHaveLength(1)
      expect(wordsIn(told, WORDS)).toEqual([])

      const log = server.output()
      expect(log).toContain(`${second.id}/health-profile`)
      expect(wordsIn(log, WORDS)).toEqual([])
      expect(wordsIn(printed.join(""), WORDS)).toEqual([])
    })
  },
})
