import { join, resolve } from "path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AUDIT_MODULE } from ".."
import { Keyring } from "../../../shared/keyring"
import { GENESIS_HASH, hashOf, headText } from "../chain"
import type AuditModuleService from "../service"
import type { AuditFact } from "../types"

jest.setTimeout(120_000)

const KEY = "k".repeat(32)
const NOW = new Date("2026-03-02T12:00:00.123Z")

const fact = (change: Partial<AuditFact> = {}): AuditFact => ({
  actor: { type: "user", id: "user_1", origin: "192.0.2.7" },
  action: "points.adjust",
  customer_id: "cus_1",
  subject_type: "member",
  subject_id: "bmem_1",
  reason: "Broken bottle",
  details: { points: 50, before: { balance: 10, tier: null } },
  occurred_at: NOW,
  ...change,
})

moduleIntegrationTestRunner<AuditModuleService>({
  moduleName: AUDIT_MODULE,
  resolve: resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: KEY },
  pathToMigrations: join(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string, values: unknown[] = []) =>
      MikroOrmWrapper.forkManager().execute(text, values)

    /** What somebody with the database's own rights can do. */
    const damage = async (...statements: string[]) => {
      await sql("alter table balm_audit_entry disable trigger all")
      for (const statement of statements) {
        await sql(statement)
      }
      await sql("alter table balm_audit_entry enable trigger all")
    }
    const five = () =>
      service.record(
        [1, 2, 3, 4, 5].map((number) => fact({ subject_id: `bmem_${number}` }))
      )
    const rows = () =>
      service.listAuditEntries({}, { order: { sequence: "ASC" } })

    /** Every hash anew from one row on, as whoever changed it would. */
    const rewriteFrom = async (sequence: number) => {
      let previous = GENESIS_HASH
      for (const row of await rows()) {
        if (row.sequence >= sequence) {
          const hash = hashOf({ ...row, previous_hash: previous })
          await damage(
            `update balm_audit_entry set previous_hash = '${previous}', hash = '${hash}' where sequence = ${row.sequence}`
          )
          previous = hash
        } else {
          previous = row.hash
        }
      }
      await sql(`update balm_audit_head set hash = '${previous}'`)
    }

    it("is whole when it is empty, and after each entry", async () => {
      expect(await service.verifyChain()).toEqual({
        ok: true,
        entries: 0,
        hash: GENESIS_HASH,
      })
      const ids = await five()
      const written = await rows()
      expect(written.map((row) => row.id)).toEqual(ids)
      expect(written.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5])
      expect(written[0]).toMatchObject({
        occurred_at: NOW,
        actor_type: "user",
        actor_id: "user_1",
        origin: "192.0.2.7",
        action: "points.adjust",
        customer_id: "cus_1",
        reason: "Broken bottle",
        details: { points: 50, before: { balance: 10, tier: null } },
        previous_hash: GENESIS_HASH,
      })
      expect(await service.verifyChain()).toEqual({
        ok: true,
        entries: 5,
        hash: written[4]?.hash,
      })
      expect(await service.record([])).toEqual([])
    })

    it("keeps what PostgreSQL cannot hold as near as it can, and stays whole", async () => {
      await service.record([
        fact({
          reason:
            "a\u0000b \ud83d half, \ud83d\ude00 whole, \u202eright to left",
          details: {
            z: 1,
            a: [1.5, "\u0000", { when: NOW, gone: undefined }],
            "k\u0000": -0,
            constructor: "kept",
          },
        }),
        fact({ reason: null, customer_id: null, details: {} }),
      ])
      const [row] = await rows()
      expect(row).toMatchObject({
        reason: "a\uFFFDb \uFFFD half, \ud83d\ude00 whole, \u202eright to left",
        details: {
          z: 1,
          a: [1.5, "\uFFFD", { when: NOW.toISOString() }],
          "k\uFFFD": 0,
          constructor: "kept",
        },
      })
      expect(await service.verifyChain()).toMatchObject({
        ok: true,
        entries: 2,
      })
    })

    it("gives 20 writers at once one line without a gap or a fork", async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, writer) =>
          service.record(
            Array.from({ length: 3 }, (__, number) =>
              fact({ subject_id: `${writer}:${number}` })
            )
          )
        )
      )
      const written = await rows()
      expect(written.map((row) => row.sequence)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1)
      )
      expect(new Set(written.map((row) => row.previous_hash)).size).toBe(60)
      expect(await service.verifyChain()).toMatchObject({
        ok: true,
        entries: 60,
      })
    })

    it("does not stop at the end of a page", async () => {
      await service.record(
        Array.from({ length: 2_001 }, () => fact({ details: {} }))
      )
      expect(await service.verifyChain()).toMatchObject({
        ok: true,
        entries: 2_001,
      })
      await damage(
        "update balm_audit_entry set reason = 'other' where sequence = 2001"
      )
      expect(await service.verifyChain()).toEqual({
        ok: false,
        entries: 1_000 * 2,
        sequence: 2_001,
        fault: "changed",
      })
    })

    it.each([
      "update balm_audit_entry set reason = 'other'",
      "delete from balm_audit_entry",
      "delete from balm_audit_entry where sequence = 99",
      "truncate balm_audit_entry",
    ])("is refused by the database: %s", async (statement) => {
      await five()
      await expect(sql(statement)).rejects.toThrow(
        "balm_audit_entry is append-only"
      )
      expect(await rows()).toHaveLength(5)
    })

    it("cannot be changed through its own service either", async () => {
      const [id] = await five()
      await expect(
        service.updateAuditEntries({ id: id ?? "", reason: "other" })
      ).rejects.toThrow("append-only")
      await expect(service.deleteAuditEntries(id ?? "")).rejects.toThrow(
        "append-only"
      )
      await expect(service.softDeleteAuditEntries([id ?? ""])).rejects.toThrow(
        "append-only"
      )
    })

    describe("verifyChain", () => {
      it.each([
        ["actor_id = 'user_2'"],
        ["origin = null"],
        ["action = 'card.write'"],
        ["customer_id = 'cus_2'"],
        ["subject_type = 'card'"],
        ["subject_id = 'bmem_9'"],
        ["reason = null"],
        ["details = '{}'"],
        ["occurred_at = occurred_at + interval '1 millisecond'"],
        ["id = 'baud_9'"],
        ["actor_type = 'system'"],
        ["deleted_at = now()"],
      ])("finds a changed row: %s", async (change) => {
        await five()
        await damage(`update balm_audit_entry set ${change} where sequence = 3`)
        expect(await service.verifyChain()).toEqual({
          ok: false,
          entries: expect.any(Number),
          sequence: 3,
          fault: "changed",
        })
      })

      it("finds a removed row", async () => {
        await five()
        await damage("delete from balm_audit_entry where sequence = 3")
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 3,
          fault: "missing",
        })
      })

      it("finds a row changed with its own hash", async () => {
        await five()
        const row = (await rows())[2]
        const hash = row && hashOf({ ...row, reason: "other" })
        await damage(
          `update balm_audit_entry set reason = 'other', hash = '${hash}' where sequence = 3`
        )
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 4,
          fault: "unlinked",
        })
      })

      it.each([
        [
          "the newest rows",
          "delete from balm_audit_entry where sequence > 3",
          4,
        ],
        ["every row", "delete from balm_audit_entry", 1],
      ])("finds %s cut off", async (_, statement, sequence) => {
        await five()
        await damage(statement)
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence,
          fault: "cut",
        })
      })

      it("finds rows cut off together with the end", async () => {
        await five()
        await damage(
          "delete from balm_audit_entry where sequence > 3",
          "update balm_audit_head set sequence = 3, hash = (select hash from balm_audit_entry where sequence = 3)"
        )
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 3,
          fault: "forged",
        })
        await sql("delete from balm_audit_head")
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 3,
          fault: "forged",
        })
      })

      it("finds a chain written anew, also after Balm went on with it", async () => {
        await five()
        await damage(
          "update balm_audit_entry set reason = 'other' where sequence = 3"
        )
        await rewriteFrom(3)
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 5,
          fault: "forged",
        })
        await service.record([fact()])
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 6,
          fault: "forged",
        })
      })

      it("finds rows added behind Balm's back", async () => {
        await five()
        await damage(
          "insert into balm_audit_entry select 'baud_x', 6, occurred_at, actor_type, actor_id, origin, action, customer_id, subject_type, subject_id, reason, details, hash, hash from balm_audit_entry where sequence = 5"
        )
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          sequence: 6,
          fault: "added",
        })
      })
    })

    describe("a change of keys", () => {
      /** As if another key had signed the end. */
      const signWith = async (keyring: Keyring) => {
        const last = (await rows()).at(-1)
        const { signature, key_id } = keyring.sign(
          headText({ sequence: last?.sequence ?? 0, hash: last?.hash ?? "" })
        )
        await sql(
          `update balm_audit_head set signature = '${signature}', key_id = '${key_id}'`
        )
      }

      it("says which key is missing, and writes nothing until it is back", async () => {
        await five()
        const other = new Keyring("o".repeat(32))
        await signWith(other)
        expect(await service.verifyChain()).toMatchObject({
          ok: false,
          fault: "unknown_key",
        })
        await expect(service.record([fact()])).rejects.toThrow(
          `The audit log is signed with the key ${other.currentId}, which is not set here`
        )
        expect(await rows()).toHaveLength(5)
        await signWith(new Keyring(KEY))
        await service.record([fact()])
        expect(await service.verifyChain()).toMatchObject({
          ok: true,
          entries: 6,
        })
      })

      it("has nothing to sign anew with the key that signed it", async () => {
        expect(await service.resealBatch(100)).toBe(0)
        await five()
        expect(await service.resealBatch(100)).toBe(0)
      })
    })
  },
})

moduleIntegrationTestRunner<AuditModuleService>({
  moduleName: AUDIT_MODULE,
  resolve: resolve(__dirname, ".."),
  moduleOptions: {
    encryptionKey: "n".repeat(32),
    formerEncryptionKeys: [KEY],
  },
  pathToMigrations: join(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    it("signs the end anew after a change of keys, once", async () => {
      await service.record([fact()])
      const [row] = await service.listAuditEntries()
      const { signature, key_id } = new Keyring(KEY).sign(
        headText({ sequence: 1, hash: row?.hash ?? "" })
      )
      await MikroOrmWrapper.forkManager().execute(
        `update balm_audit_head set signature = '${signature}', key_id = '${key_id}'`
      )
      expect(await service.verifyChain()).toMatchObject({ ok: true })
      expect(await service.resealBatch(100)).toBe(1)
      expect(await service.resealBatch(100)).toBe(0)
      const [head] = await service.listAuditHeads()
      expect(head?.key_id).toBe(new Keyring("n".repeat(32)).currentId)
      expect(await service.verifyChain()).toMatchObject({ ok: true })
    })
  },
})
