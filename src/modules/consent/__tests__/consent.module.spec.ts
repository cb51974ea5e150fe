import { join, resolve } from "path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CONSENT_MODULE } from ".."
import type ConsentModuleService from "../service"
import type { ConsentAnswer, ConsentRecord } from "../types"

jest.setTimeout(120_000)

const NOON = new Date("2026-03-02T12:00:00.000Z")
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

const sms = (state: ConsentAnswer["state"]): ConsentAnswer => ({
  purpose: "marketing",
  channel: "sms",
  state,
  wording_version: "marketing-sms-1",
  language: "en",
})
const care = (state: ConsentAnswer["state"]): ConsentAnswer => ({
  purpose: "care",
  channel: null,
  state,
  wording_version: "care-1",
  language: "en",
})

const record = (
  answers: ConsentAnswer[],
  change: Partial<ConsentRecord> = {}
): ConsentRecord => ({
  customer_id: "cus_1",
  answers,
  source: "store",
  source_id: null,
  actor: { type: "customer", id: "cus_1" },
  note: null,
  occurred_at: NOON,
  ...change,
})

moduleIntegrationTestRunner<ConsentModuleService>({
  moduleName: CONSENT_MODULE,
  resolve: resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: "k".repeat(32) },
  pathToMigrations: join(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const state = async (customerId = "cus_1") =>
      Object.fromEntries(
        (await service.latestEntries([customerId])).map((row) => [
          `${row.purpose}:${row.channel}`,
          row.state,
        ])
      )
    const entries = async () =>
      (
        await service.listConsentEntries({}, { order: { sequence: "ASC" } })
      ).map((row) => `${row.sequence} ${row.purpose} ${row.state}`)

    it("keeps every answer, and lets the latest hold", async () => {
      await service.recordAnswers(record([care("given"), sms("given")]))
      await service.recordAnswers(
        record([sms("withdrawn")], { occurred_at: minutes(1) })
      )
      expect(await state()).toEqual({
        "care:null": "given",
        "marketing:sms": "withdrawn",
      })
      expect(await entries()).toEqual([
        "1 care given",
        "2 marketing given",
        "3 marketing withdrawn",
      ])
      expect(await state("cus_2")).toEqual({})
    })

    it("writes a repeat once: an answer that changes nothing, an occasion that came before", async () => {
      expect(await service.recordAnswers(record([care("given")]))).toHaveLength(
        1
      )
      expect(await service.recordAnswers(record([care("given")]))).toEqual([])

      const reply = { source: "reply", source_id: "SM1" } as const
      const stop = record([sms("withdrawn"), care("withdrawn")], reply)
      expect(await service.recordAnswers(stop)).toHaveLength(2)
      await service.recordAnswers(record([sms("given"), care("given")]))
      // The same message, delivered again: it was answered since.
      expect(await service.recordAnswers(stop)).toEqual([])
      expect(await state()).toEqual({
        "care:null": "given",
        "marketing:sms": "given",
      })
    })

    it("does not let an older import overrule a newer answer", async () => {
      await service.recordAnswers(record([sms("withdrawn")]))
      await service.recordAnswers(
        record([sms("given")], {
          source: "import",
          source_id: "row-7",
          occurred_at: minutes(-60),
        })
      )
      expect(await state()).toEqual({ "marketing:sms": "withdrawn" })
    })

    it("lets an answer given now follow the last one, whatever the clocks say", async () => {
      await service.recordAnswers(
        record([sms("given")], { occurred_at: minutes(1) })
      )
      await service.recordAnswers(record([sms("withdrawn")]))
      expect(await state()).toEqual({ "marketing:sms": "withdrawn" })
    })

    it("puts answers at one moment into one order", async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          service.recordAnswers(
            record([sms(index % 2 === 0 ? "given" : "withdrawn")], {
              source: "reply",
              source_id: `SM${index}`,
            })
          )
        )
      )
      const rows = await service.listConsentEntries(
        {},
        { order: { sequence: "ASC" } }
      )
      expect(rows.map((row) => row.sequence)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1)
      )
      expect(await state()).toEqual({
        "marketing:sms": rows.at(-1)?.state,
      })
    })

    it("removes exactly what a run wrote", async () => {
      await service.recordAnswers(record([care("given")]))
      const wrote = await service.recordAnswers(record([sms("given")]))
      await service.undoAnswers(wrote.map((row) => row.id))
      expect(await state()).toEqual({ "care:null": "given" })
    })
  },
})
