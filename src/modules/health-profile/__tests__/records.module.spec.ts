import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HEALTH_PROFILE_MODULE } from "../index"
import type HealthProfileModuleService from "../service"
import type { NewHealthVersion } from "../types"
import { addSealedColumns } from "./sealed-columns"

jest.setTimeout(120_000)

const WRITTEN = new Date("2026-03-07T15:00:00Z")
const STAFF = { type: "user", id: "user_1", origin: null } as const

const write = (
  base_version: number,
  values: NewHealthVersion["values"],
  customer_id = "cus_1"
): NewHealthVersion => ({
  customer_id,
  base_version,
  values,
  actor: STAFF,
  recorded_at: WRITTEN,
})

const confirmed = () => Promise.resolve()

moduleIntegrationTestRunner<HealthProfileModuleService>({
  moduleName: HEALTH_PROFILE_MODULE,
  resolve: "./src/modules/health-profile",
  moduleOptions: { encryptionKey: "k".repeat(32) },
  testSuite: ({ service, MikroOrmWrapper }) => {
    beforeEach(() => addSealedColumns(MikroOrmWrapper.getManager()))

    const save = (
      base: number,
      values: NewHealthVersion["values"],
      customer?: string
    ) => service.writeVersion(write(base, values, customer), confirmed)

    it("is empty before anybody wrote", async () => {
      expect(await service.readSummary("cus_1")).toEqual({
        customer_id: "cus_1",
        version: 0,
        recorded_at: null,
        recorded_by: null,
      })
      const { version, profile } = await service.openRecord("cus_1")
      expect([version, profile.notes, profile.conditions]).toEqual([0, "", []])
      expect(await service.openRecords(["cus_1"])).toEqual(new Map())
    })

    it("keeps what others wrote, field by field, and tells what changed", async () => {
      expect(await save(0, { notes: "Ticklish 😀 مرحبا" })).toEqual({
        outcome: "written",
        version: 1,
        fields: 1,
      })
      await save(1, {
        pregnancy: { state: "pregnant", due_on: "2026-09-01" },
        goals: ["Sleep"],
      })
      const record = await service.openRecord("cus_1")
      expect(record).toMatchObject({
        version: 2,
        recorded_at: WRITTEN,
        recorded_by: { type: "user", id: "user_1" },
        profile: {
          notes: "Ticklish 😀 مرحبا",
          pregnancy: { state: "pregnant", due_on: "2026-09-01" },
          goals: ["Sleep"],
        },
      })
      const by = { recorded_at: WRITTEN, recorded_by: record.recorded_by }
      const page = { take: 10, skip: 0 }
      const second = {
        version: 2,
        ...by,
        changes: [
          {
            field: "pregnancy",
            before: { state: "unknown", due_on: null },
            after: { state: "pregnant", due_on: "2026-09-01" },
          },
          { field: "goals", before: [], after: ["Sleep"] },
        ],
      }
      const first = {
        version: 1,
        ...by,
        changes: [{ field: "notes", before: "", after: "Ticklish 😀 مرحبا" }],
      }
      expect(await service.openHistory("cus_1", page)).toEqual([second, first])
      expect(await service.openHistory("cus_1", { ...page, after: 1 })).toEqual(
        [second]
      )
      expect(await service.openHistory("cus_1", { take: 1, skip: 1 })).toEqual([
        first,
      ])
    })

    it("writes nothing for nothing new, an old version or a refusal", async () => {
      await save(0, { notes: "One" })
      expect(await save(1, { notes: "One" })).toEqual({
        outcome: "unchanged",
        version: 1,
      })
      expect(await save(0, { notes: "Two" })).toEqual({
        outcome: "stale",
        version: 1,
      })
      expect(await save(9, { notes: "Two" })).toEqual({
        outcome: "stale",
        version: 1,
      })
      await expect(
        service.writeVersion(write(1, { notes: "Two" }), () =>
          Promise.reject(new Error("not on record"))
        )
      ).rejects.toThrow("not on record")
      const { version, profile } = await service.openRecord("cus_1")
      expect([version, profile.notes]).toEqual([1, "One"])
      expect(await service.listHealthValues({})).toHaveLength(12)
    })

    it("opens nothing that was moved to another place", async () => {
      await save(0, { notes: "Secret" })
      await save(1, { notes: "Other" })
      await save(0, { notes: "Mine" }, "cus_2")
      const swap = (set: string, where: string) =>
        MikroOrmWrapper.getManager().execute(
          `update balm_health_value v set sealed = o.sealed
             from balm_health_value o where ${set} and ${where}`
        )
      const read = (customer = "cus_2") => service.openRecord(customer)
      const newest = "v.customer_id = 'cus_2' and v.slot = 12"
      for (const other of [
        "o.customer_id = 'cus_1' and o.version = 1 and o.slot = 12",
        "o.customer_id = 'cus_2' and o.slot = 11",
      ]) {
        await swap(newest, other)
        await expect(read()).rejects.toThrow("damaged, or moved")
      }
      await swap(
        "v.customer_id = 'cus_1' and v.version = 2 and v.slot = 12",
        "o.customer_id = 'cus_1' and o.version = 1 and o.slot = 12"
      )
      await expect(read("cus_1")).rejects.toThrow("damaged, or moved")
    })

    it("gives a customer all that is kept, in readable form", async () => {
      await save(0, { notes: "One", goals: ["Calm"] })
      await save(1, { notes: "Two" })
      await service.addPhoto(
        {
          customer_id: "cus_1",
          content_type: "image/png",
          image: Buffer.from("picture"),
          caption: "Before",
          taken_at: WRITTEN,
          recorded_by: "user_1",
        },
        confirmed
      )
      const told = { recorded_at: WRITTEN, recorded_by: "user" }
      expect(await service.personalRecords("cus_1")).toEqual({
        balm_health_value: [
          { version: 2, ...told, field: "notes", value: "Two" },
          { version: 1, ...told, field: "goals", value: ["Calm"] },
          { version: 1, ...told, field: "notes", value: "One" },
        ],
        balm_progress_photo: [
          {
            id: expect.any(String),
            taken_at: WRITTEN,
            caption: "Before",
            image: "data:image/png;base64,cGljdHVyZQ==",
          },
        ],
      })
      expect(await service.personalRecords("cus_2")).toEqual({
        balm_health_value: [],
        balm_progress_photo: [],
      })
    })

    it("loses none of twenty writers who begin at once", async () => {
      const persist = async (goal: string): Promise<number> => {
        for (let tries = 1; ; tries += 1) {
          const { version, profile } = await service.openRecord("cus_1")
          const { outcome } = await save(version, {
            goals: [...profile.goals, goal],
          })
          if (outcome === "written") {
            return tries
          }
        }
      }
      const goals = Array.from({ length: 20 }, (_, index) => `Goal ${index}`)
      await Promise.all(goals.map(persist))
      const { version, profile } = await service.openRecord("cus_1")
      expect(version).toBe(20)
      expect(profile.goals.toSorted()).toEqual(goals.toSorted())
      expect(await service.listHealthVersions({})).toHaveLength(20)
      expect(await service.listHealthValues({})).toHaveLength(20 * 12)
    })

    it("of twenty writers who saw the same version lets one through", async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          save(0, { notes: `Note ${index}` })
        )
      )
      const count = (wanted: string) =>
        outcomes.filter(({ outcome }) => outcome === wanted).length
      expect([count("written"), count("stale")]).toEqual([1, 19])
      expect((await service.readSummary("cus_1")).version).toBe(1)
    })

    it("keeps the store's own terms, sealed, and knows every code", async () => {
      const words = {
        group: "skin",
        label: { en: "Glitter rash", zhCN: "闪粉疹" },
        weight: "care",
      } as const
      const code = await service.addTerm(words, confirmed)
      expect(code).toMatch(/^own_[0-9a-z]{26}$/)
      const own = async () =>
        (await service.openTerms()).filter((term) => term.own)
      expect(await own()).toEqual([
        { code, ...words, own: true, retired: false, version: 1 },
      ])
      expect(
        await service.unknownTerms([code, "asthma", "__proto__", "no_such"])
      ).toEqual(["__proto__", "no_such"])
      await service.writeVersion(
        {
          customer_id: "cus_9",
          base_version: 0,
          values: {
            conditions: [
              { code, note: "knee" },
              { code: "asthma", note: null },
            ],
          },
          actor: { type: "user", id: "user_1", origin: null },
          recorded_at: WRITTEN,
        },
        confirmed
      )
      const copy = await service.personalRecords("cus_9")
      expect(copy["balm_health_value"]?.[0]?.["value"]).toEqual([
        { code: "Glitter rash / 闪粉疹", note: "knee" },
        { code: "asthma", note: null },
      ])
      const retire = { code, base_version: 1, retired_at: WRITTEN }
      expect(await service.changeTerm(retire, confirmed)).toBe("written")
      expect(await service.changeTerm(retire, confirmed)).toBe("stale")
      expect(await own()).toMatchObject([{ code, retired: true, version: 2 }])
      await expect(
        service.changeTerm(
          { code: "asthma", base_version: 0, words },
          confirmed
        )
      ).rejects.toThrow("No term asthma of your own")
    })

    it("has each word once, however many add it", async () => {
      const words = (en: string, zhCN: string) =>
        ({ group: "skin", label: { en, zhCN }, weight: "care" }) as const
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, () =>
          service.addTerm(words("Glitter rash", "闪粉疹"), confirmed)
        )
      )
      expect(
        tries
          .map(({ status }) => status)
          .toSorted()
          .slice(0, 2)
      ).toEqual(["fulfilled", "rejected"])
      const has = "The vocabulary has this term already"
      for (const twin of [
        words("GLITTER-RASH", "别的"),
        words("Other", "闪粉疹"),
        words("Asthma", "别的"),
        words("Other", "哮喘"),
      ]) {
        await expect(service.addTerm(twin, confirmed)).rejects.toThrow(has)
      }
      const code = await service.addTerm(words("Sand rash", "沙疹"), confirmed)
      const reword = (label: ReturnType<typeof words>) =>
        service.changeTerm({ code, base_version: 1, words: label }, confirmed)
      await expect(reword(words("glitter rash", "新"))).rejects.toThrow(has)
      expect(await reword(words("Sand Rash", "沙疹"))).toBe("written")
    })
  },
})
