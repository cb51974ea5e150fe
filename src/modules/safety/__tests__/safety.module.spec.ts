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
}

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
        await service.writeCard("prod_1", card, 0)
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
            service.writeCard("prod_1", { ...card, minimum_age: age }, 0)
          )
        )
        expect(written.filter(Boolean)).toHaveLength(1)
        const [read] = await service.openCards(["prod_1"])
        expect(read?.version).toEqual(1)
        expect(await service.writeCard("prod_1", card, 1)).toMatchObject({
          before: { version: 1 },
        })
      })

      it("is put back by the compensation, also to nothing", async () => {
        const first = await service.writeCard("prod_1", card, 0)
        const second = await service.writeCard(
          "prod_1",
          { ...card, minimum_age: null },
          1
        )
        await service.restoreCard("prod_1", second?.before ?? null)
        expect(await service.openCards(["prod_1"])).toMatchObject([
          { version: 1, minimum_age: 18 },
        ])
        await service.restoreCard("prod_1", first?.before ?? null)
        expect(await service.openCards(["prod_1"])).toEqual([])
      })

      it("does not open when it was moved to another product", async () => {
        await service.writeCard("prod_1", card, 0)
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
        const id = await service.addPatchTest(test)
        expect(await service.openPatchTests("cus_1")).toMatchObject([
          { id, ...test },
        ])
        expect(await service.openPatchTests("cus_2")).toEqual([])
        expect(await dump()).not.toMatch(
          /zz(asthma|lavandula|leaflet|red)|zz-77/
        )
        await service.removePatchTest(id)
        expect(await service.openPatchTests("cus_1")).toEqual([])
      })

      it("takes an outcome once, however many try", async () => {
        const id = await service.addPatchTest(test)
        const tries = await Promise.allSettled(
          (["no_reaction", "reaction", "mild_reaction"] as const).map(
            (outcome) =>
              service.concludePatchTest(
                { id, customer_id: "cus_1" },
                { outcome, note: null }
              )
          )
        )
        expect(
          tries.filter(({ status }) => status === "fulfilled")
        ).toHaveLength(1)
        const [concluded] = await service.openPatchTests("cus_1")
        expect(concluded?.outcome).not.toEqual("pending")
        expect(concluded?.note).toEqual("zzred spot")
        const [won] = tries.flatMap((one) =>
          one.status === "fulfilled" ? [one.value] : []
        )
        await service.reopenPatchTest(won ?? { id, key_id: "", sealed: "" })
        const [reopened] = await service.openPatchTests("cus_1")
        expect(reopened?.outcome).toEqual("pending")
      })

      it("answers alike for an unknown and for somebody else's test", async () => {
        const id = await service.addPatchTest(test)
        for (const key of [
          { id, customer_id: "cus_2" },
          { id: "bptest_no", customer_id: "cus_1" },
        ]) {
          await expect(
            service.concludePatchTest(key, { outcome: "reaction", note: null })
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
        await service.writeCard(product, card, 0)
        const { key_id, sealed } = former.seal(card, {
          owner: product,
          field: "safety_card",
        })
        await knex("balm_safety_card")
          .where({ product_id: product })
          .update({ key_id, sealed: sealed.toString("base64") })
      }
      await service.addPatchTest(test)
      expect(await service.resealBatch(2)).toEqual(2)
      expect(await service.resealBatch(2)).toEqual(1)
      expect(await service.resealBatch(2)).toEqual(0)
      const keys = await knex("balm_safety_card").distinct("key_id")
      expect(keys).toEqual([{ key_id: new Keyring(SECOND).currentId }])
      expect(
        await service.openCards(["prod_1", "prod_2", "prod_3"])
      ).toMatchObject([card, card, card])
    })
  },
})
