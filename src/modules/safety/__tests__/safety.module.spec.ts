import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Keyring } from "../../../shared/keyring"
import { SAFETY_MODULE } from ".."
import type SafetyModuleService from "../service"
import type { NewPatchTest, SafetyCardContent } from "../types"
import { PatchTest } from "../models/patch-test"
import { SafetyCard } from "../models/safety-card"

const FIRST = "first-key-first-key-first-key-first-key"
const SECOND = "second-key-second-key-second-key-second"

const card: SafetyCardContent = {
  contraindications: [{ fact: "zzasthma", effect: "block", source: null }],
  ingredients: ["Zzlavandula"],
  minimum_age: 18,
  patch_test: { lead_hours: 24, valid_months: 3, source: "Zzleaflet" },
}
const test: NewPatchTest = {
  customer_id: "cus_1",
  product_id: "prod_1",
  outcome: "pending",
  batch: "ZZ-77",
  note: "zzred spot",
  tested_at: new Date("2026-03-01T10:00:00Z"),
  valid_from: new Date("2026-03-03T10:00:00Z"),
  valid_until: new Date("2026-09-01T10:00:00Z"),
  recorded_by: "user_1",
  idempotency_key: null,
}
const { idempotency_key: _, ...seen } = test
const confirmed = () => Promise.resolve()

const options = { encryptionKey: FIRST }

moduleIntegrationTestRunner<SafetyModuleService>({
  moduleName: SAFETY_MODULE,
  moduleModels: [SafetyCard, PatchTest],
  resolve: "./src/modules/safety",
  moduleOptions: options,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const dump = async (): Promise<string> => {
      const knex = MikroOrmWrapper.forkManager().getKnex()
      const rows = await Promise.all([
        knex("balm_safety_card").select(),
        knex("balm_patch_test").select(),
      ])
      return JSON.stringify(rows).toLowerCase()
    }

    describe("safety cards", () => {
      it("keeps a card, and none of its words in clear", async () => {
        await service.writeCard("prod_1", card, 0, confirmed)
        const [read] = await service.openCards(["prod_1", "prod_2"])
        expect(read).toMatchObject({
          product_id: "prod_1",
          version: 1,
          ...card,
        })
        expect(await dump()).not.toMatch(
          /zz(asthma|lavandula|leaflet|red)|zz-77/
        )
      })

      it("lets one of twenty writers of the same version win", async () => {
        const written = await Promise.all(
          Array.from({ length: 20 }, (_, age) =>
            service.writeCard(
              "prod_1",
              { ...card, minimum_age: age },
              0,
              confirmed
            )
          )
        )
        expect(written.filter(Boolean)).toHaveLength(1)
        const [read] = await service.openCards(["prod_1"])
        expect(read?.version).toEqual(1)
        expect(await service.writeCard("prod_1", card, 1, confirmed)).toBe(true)
      })

      it("writes nothing that cannot be put on record", async () => {
        await expect(
          service.writeCard("prod_1", card, 0, () =>
            Promise.reject(new Error("no log"))
          )
        ).rejects.toThrow("no log")
        expect(await service.openCards(["prod_1"])).toEqual([])
      })

      it("does not open when it was moved to another product", async () => {
        await service.writeCard("prod_1", card, 0, confirmed)
        await MikroOrmWrapper.forkManager()
          .getKnex()("balm_safety_card")
          .update({ product_id: "prod_2" })
        await expect(service.openCards(["prod_2"])).rejects.toThrow(
          "does not open"
        )
      })
    })

    describe("patch tests", () => {
      it("keeps a test sealed and its dates readable", async () => {
        const { id } = await service.addPatchTest(test, confirmed)
        expect(await service.openPatchTests("cus_1")).toMatchObject([
          { id, ...seen },
        ])
        expect(await service.openPatchTests("cus_2")).toEqual([])
        expect(await dump()).not.toMatch(
          /zz(asthma|lavandula|leaflet|red)|zz-77/
        )
      })

      it("records one test per key, however many forms are sent", async () => {
        const keyed = { ...test, idempotency_key: "form-1" }
        let confirmations = 0
        const confirm = () => Promise.resolve(void (confirmations += 1))
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => service.addPatchTest(keyed, confirm))
        )
        expect(answers.filter(({ written }) => written)).toHaveLength(1)
        expect(new Set(answers.map(({ id }) => id)).size).toEqual(1)
        expect(confirmations).toEqual(1)
        expect(await service.openPatchTests("cus_1")).toHaveLength(1)
        await expect(
          service.addPatchTest({ ...keyed, product_id: "prod_2" }, confirm)
        ).rejects.toThrow(
          "The idempotency key form-1 was used for another patch test of cus_1: send a new key."
        )
        await service.addPatchTest({ ...keyed, customer_id: "cus_2" }, confirm)
        await service.addPatchTest(test, confirm)
        await service.addPatchTest(test, confirm)
        expect(await service.openPatchTests("cus_1")).toHaveLength(3)
        expect(confirmations).toEqual(4)
      })

      it("writes nothing that cannot be put on record", async () => {
        const refuse = () => Promise.reject(new Error("no log"))
        await expect(service.addPatchTest(test, refuse)).rejects.toThrow(
          "no log"
        )
        expect(await service.openPatchTests("cus_1")).toEqual([])
        const { id } = await service.addPatchTest(test, confirmed)
        await expect(
          service.concludePatchTest(
            { id, customer_id: "cus_1" },
            { outcome: "reaction", note: null },
            refuse
          )
        ).rejects.toThrow("no log")
        const [kept] = await service.openPatchTests("cus_1")
        expect(kept?.outcome).toEqual("pending")
      })

      it("takes an outcome once, however many try", async () => {
        const { id } = await service.addPatchTest(test, confirmed)
        const tries = await Promise.allSettled(
          (["no_reaction", "reaction", "mild_reaction"] as const).map(
            (outcome) =>
              service.concludePatchTest(
                { id, customer_id: "cus_1" },
                { outcome, note: null },
                confirmed
              )
          )
        )
        expect(
          tries.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(1)
        const [concluded] = await service.openPatchTests("cus_1")
        expect(concluded?.outcome).not.toEqual("pending")
        expect(concluded?.note).toEqual("zzred spot")
      })

      it("answers alike for an unknown and for somebody else's test", async () => {
        const { id } = await service.addPatchTest(test, confirmed)
        for (const key of [
          { id, customer_id: "cus_2" },
          { id: "bptest_no", customer_id: "cus_1" },
        ]) {
          await expect(
            service.concludePatchTest(
              key,
              { outcome: "reaction", note: null },
              confirmed
            )
          ).rejects.toThrow(`This customer has no patch test ${key.id}.`)
        }
      })
    })
  },
})

/** The same database under a new key. */
moduleIntegrationTestRunner<SafetyModuleService>({
  moduleName: SAFETY_MODULE,
  moduleModels: [SafetyCard, PatchTest],
  resolve: "./src/modules/safety",
  moduleOptions: { encryptionKey: SECOND, formerEncryptionKeys: [FIRST] },
  testSuite: ({ service, MikroOrmWrapper }) => {
    it("is sealed anew in batches, and opens the same", async () => {
      const former = new Keyring(FIRST)
      const knex = MikroOrmWrapper.forkManager().getKnex()
      for (const number of [1, 2, 3]) {
        const product = `prod_${number}`
        await service.writeCard(product, card, 0, confirmed)
        const { key_id, sealed } = former.seal(card, {
          owner: product,
          field: "safety_card",
        })
        await knex("balm_safety_card")
          .where({ product_id: product })
          .update({ key_id, sealed: sealed.toString("base64") })
      }
      await service.addPatchTest(test, confirmed)
      expect(await service.resealBatch(2)).toEqual(2)
      expect(await service.resealBatch(2)).toEqual(1)
      expect(await service.resealBatch(2)).toEqual(0)
      const keys = await knex("balm_safety_card").distinct("key_id")
      expect(keys).toEqual([{ key_id: new Keyring(SECOND).currentId }])
      expect(
        await service.openCards(["prod_1", "prod_2", "prod_3"])
      ).toMatchObject([card, card, card])
    })

    it("seals anew what opens, and names the key that is missing", async () => {
      const knex = MikroOrmWrapper.forkManager().getKnex()
      const write = async (product: string, by: Keyring) => {
        await service.writeCard(product, card, 0, confirmed)
        const { key_id, sealed } = by.seal(card, {
          owner: product,
          field: "safety_card",
        })
        await knex("balm_safety_card")
          .where({ product_id: product })
          .update({ key_id, sealed: sealed.toString("base64") })
      }
      const lost = new Keyring("third-key-third-key-third-key-third-key")
      await write("prod_1", lost)
      await write("prod_2", new Keyring(FIRST))
      const { id } = await service.addPatchTest(test, confirmed)
      const { key_id, sealed } = new Keyring(FIRST).seal(
        { outcome: "reaction", batch: null, note: "zzold" },
        { owner: `cus_1/${id}`, field: "patch_test" }
      )
      await knex("balm_patch_test").update({
        key_id,
        sealed: sealed.toString("base64"),
      })
      expect(await service.resealBatch(100)).toEqual(1)
      expect(await service.resealBatch(100)).toEqual(1)
      await expect(service.resealBatch(100)).rejects.toThrow(
        `sealed with the key ${lost.currentId}, which is not set here`
      )
      await expect(service.openCards(["prod_1"])).rejects.toThrow(
        `sealed with the key ${lost.currentId}, which is not set here`
      )
      expect(await service.openCards(["prod_2"])).toMatchObject([card])
      expect(await service.openPatchTests("cus_1")).toMatchObject([
        { outcome: "reaction", note: "zzold" },
      ])
    })
  },
})
