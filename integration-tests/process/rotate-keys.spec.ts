import { spawn } from "node:child_process"
import { once } from "node:events"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../src/modules/health-profile"
import { SAFETY_MODULE } from "../../src/modules/safety"
import { systemActor } from "../../src/shared/actor"
import { Keyring } from "../../src/shared/keyring"
import { recordHealthProfile } from "../../src/workflows/health-profile"
import {
  balmIntegrationTestRunner,
  createAdmin,
  failure,
  killServers,
  pngOf,
  startServer,
} from "../helpers"

const OLD = process.env.BALM_ENCRYPTION_KEY ?? ""
const NEW = "a-new-key-of-more-than-32-characters"
const CUSTOMERS = 40
const WRITERS = 4

const TABLES = [
  "balm_health_value",
  "balm_health_term",
  "balm_progress_photo",
  "balm_safety_card",
  "balm_patch_test",
]

const stateSchema = z.object({
  health_profile: z.object({
    version: z.number(),
    profile: z.object({ goals: z.array(z.string()) }),
  }),
})

/** `medusa exec` of the script, as hosts run it. */
const rotation = (databaseUrl: string, keys: Record<string, string>) => {
  const child = spawn(
    process.execPath,
    [
      require.resolve("@medusajs/cli/cli.js"),
      "exec",
      "./src/scripts/rotate-keys.ts",
    ],
    {
      env: {
        ...process.env,
        ...keys,
        NODE_ENV: "test",
        BALM_ADMIN: "off",
        DATABASE_URL: databaseUrl,
      },
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  let output = ""
  const read = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout.on("data", read)
  child.stderr.on("data", read)
  const ended = once(child, "close")
  return {
    begun: async () => {
      while (!output.includes("sealed anew") && child.exitCode === null) {
        await once(child.stdout, "data")
      }
    },
    kill: async () => {
      child.kill("SIGKILL")
      await ended
    },
    end: async () => {
      await ended
      return { code: child.exitCode, output }
    },
  }
}

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    jest.setTimeout(300_000)
    afterAll(killServers)

    const keys = { BALM_ENCRYPTION_KEY: NEW, BALM_FORMER_ENCRYPTION_KEYS: OLD }
    const oldId = new Keyring(OLD).currentId
    const newId = new Keyring(NEW).currentId

    /** Rows by key, over every table with sealed rows. */
    const rowsByKey = async (): Promise<Record<string, number>> => {
      const sql = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const sums: Record<string, number> = {}
      for (const table of TABLES) {
        const rows: { key_id: string; rows: number }[] = await sql(table)
          .select("key_id", sql.raw("count(*)::int as rows"))
          .groupBy("key_id")
        for (const { key_id, rows: count } of rows) {
          sums[key_id] = (sums[key_id] ?? 0) + count
        }
      }
      return sums
    }

    it("seals everything anew while the store writes, killed half-way or not", async () => {
      const container = getContainer()
      const admin = await createAdmin(container)
      const health = container.resolve(HEALTH_PROFILE_MODULE)
      const safety = container.resolve(SAFETY_MODULE)
      const people = await container.resolve(Modules.CUSTOMER).createCustomers(
        Array.from({ length: CUSTOMERS }, (_, index) => ({
          first_name: `Customer ${index}`,
        }))
      )
      const actor = systemActor("test")
      const confirmed = () => Promise.resolve()
      const picture = pngOf(200_000)
      for (const { id } of people) {
        for (const [version, goal] of ["Calm", "Shine"].entries()) {
          await recordHealthProfile(container, {
            customer_id: id,
            base_version: version,
            values: { goals: [goal], notes: `Notes of ${id}` },
            actor,
          })
        }
        await health.addPhoto(
          {
            customer_id: id,
            content_type: "image/png",
            image: picture,
            caption: `Picture of ${id}`,
            taken_at: new Date("2026-03-07T15:00:00Z"),
            recorded_by: "test",
          },
          confirmed
        )
        await safety.addPatchTest(
          {
            customer_id: id,
            product_id: "prod_1",
            outcome: "reaction",
            batch: "B 12",
            note: `Test of ${id}`,
            tested_at: new Date("2026-03-07T15:00:00Z"),
            valid_from: new Date("2026-03-09T15:00:00Z"),
            valid_until: new Date("2026-09-07T15:00:00Z"),
            recorded_by: "test",
            idempotency_key: null,
          },
          confirmed
        )
      }
      const words = {
        group: "skin",
        label: { en: "Glitter rash", zhCN: "闪粉疹" },
        weight: "care",
      } as const
      const code = await health.addTerm(words, confirmed)
      await safety.writeCard(
        "prod_1",
        {
          contraindications: [{ fact: code, effect: "block", source: null }],
          ingredients: ["Parfum"],
          minimum_age: null,
          patch_test: null,
        },
        0,
        confirmed
      )
      const before = CUSTOMERS * (2 * 12 + 2) + 2
      expect(await rowsByKey()).toEqual({ [oldId]: before })

      const server = await startServer(dbConfig.clientUrl, keys)
      const client = api.create({ baseURL: server.url })
      const path = (id: string) => `/admin/customers/${id}/health-profile`
      const open = async (id: string) =>
        stateSchema.parse(
          (await client.get(`${path(id)}?reason=other`, admin.headers)).data
        ).health_profile

      /** What each customer must have in the end. */
      const expected = new Map(people.map(({ id }) => [id, ["Shine"]]))
      let pictures = 0
      let writing = true
      const write = async (writer: number): Promise<void> => {
        for (let turn = 0; writing; turn += 1) {
          const id = people[(turn * WRITERS + writer) % CUSTOMERS]?.id ?? ""
          const { version, profile } = await open(id)
          const goals = [...profile.goals, `Goal ${turn}`].slice(-20)
          await client.post(
            path(id),
            { version, profile: { goals } },
            admin.headers
          )
          expected.set(id, goals)
          if (turn % 4 === 0) {
            await client.post(
              `/admin/customers/${id}/progress-photos`,
              { image: pngOf(20_000).toString("base64") },
              admin.headers
            )
            pictures += 1
          }
        }
      }
      const writers = Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => write(writer))
      )

      const killed = rotation(dbConfig.clientUrl, keys)
      await killed.begun()
      await killed.kill()
      const halfWay = await rowsByKey()
      expect(halfWay[oldId]).toBeGreaterThan(0)
      expect(halfWay[oldId]).toBeLessThan(before)

      const resumed = rotation(dbConfig.clientUrl, keys)
      const { code: exit, output } = await resumed.end()
      writing = false
      await writers
      expect([exit, output]).toEqual([
        0,
        expect.stringContaining("Done: nothing is sealed with a former key."),
      ])

      const versions = await health.listHealthVersions({}, { take: null })
      const afterwards = {
        [newId]: versions.length * 12 + CUSTOMERS * 2 + pictures + 2,
      }
      expect(await rowsByKey()).toEqual(afterwards)
      expect(versions.length).toBeGreaterThan(CUSTOMERS * 2)
      for (const { id } of people) {
        expect((await open(id)).profile.goals).toEqual(expected.get(id))
      }
      const [first] = people
      const photos = `/admin/customers/${first?.id}/progress-photos`
      const list = await client.get(`${photos}?reason=other`, admin.headers)
      const oldest = list.data.progress_photos.at(-1)
      expect(oldest.caption).toBe(`Picture of ${first?.id}`)
      const image = await client.get(`${photos}/${oldest.id}?reason=other`, {
        ...admin.headers,
        responseType: "arraybuffer",
      })
      expect(Buffer.from(image.data).equals(picture)).toBe(true)
      const terms = await client.get("/admin/health-terms", admin.headers)
      expect(terms.data.health_terms.at(-1)).toMatchObject({ code, ...words })

      const tests = await client.get(
        `/admin/customers/${first?.id}/patch-tests`,
        admin.headers
      )
      expect(tests.data.patch_tests).toMatchObject([
        { outcome: "reaction", note: `Test of ${first?.id}` },
      ])

      // The log's end is signed by the new key, and the entry is in it.
      const log = container.resolve(AUDIT_MODULE)
      const [head] = await log.listAuditHeads({})
      expect(head?.key_id).toBe(newId)
      const [entry] = await log.listAuditEntries({ action: "key.rotate" })
      expect(entry).toMatchObject({
        actor_type: "system",
        actor_id: "rotate-keys",
        details: { complete: true },
      })

      // Without the key that is needed: one sentence with its id, no change.
      const stranger = { BALM_ENCRYPTION_KEY: "another".repeat(6) }
      const refused = rotation(dbConfig.clientUrl, {
        ...stranger,
        BALM_FORMER_ENCRYPTION_KEYS: "",
      })
      const ending = await refused.end()
      expect(ending.code).toBe(1)
      expect(ending.output).toContain(
        `sealed with the key ${newId}, which is not set here. Nothing is lost`
      )
      expect(await rowsByKey()).toEqual(afterwards)
      await server.stop()

      // A server without the key says so in its log, and shows nothing.
      const blind = await startServer(dbConfig.clientUrl, stranger)
      const answer = await failure(
        api
          .create({ baseURL: blind.url })
          .get(`${path(first?.id ?? "")}?reason=other`, admin.headers)
      )
      expect(answer.status).toBe(500)
      expect(answer.message).not.toContain("Shine")
      await blind.stop()
      expect(await rowsByKey()).toEqual(afterwards)
    })
  },
})
