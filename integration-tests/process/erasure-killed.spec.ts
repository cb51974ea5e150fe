import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { AUDIT_MODULE } from "../../src/modules/audit"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createStoreAccess,
  dumpDatabase,
  eventually,
  killServers,
  startServer,
  TOLD,
  TOLD_WORDS,
  tellLife,
  wordsIn,
} from "../helpers"

/**
 * Where a server is held while it is killed, from the first thing that
 * erasure touches to the last: everything before it is done and not committed.
 */
const HELD: readonly [string, (sql: Knex, id: string) => Knex.QueryBuilder][] =
  [
    ["the card", (sql, id) => sql("balm_client_card").where("customer_id", id)],
    ["the customer", (sql, id) => sql("customer").where({ id })],
    ["the audit log", (sql) => sql("balm_audit_head")],
  ]

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    // Five boots of the server, which a busy machine takes its time over.
    jest.setTimeout(300_000)
    afterAll(killServers)

    it("erases nothing when the process is killed, all when it is asked again", async () => {
      const container = getContainer()
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const audit = container.resolve(AUDIT_MODULE)
      const admin = await createAdmin(container, { role: "owner" })
      const { publishableKey } = await createStoreAccess(container)
      const customer = await createCustomer(container, publishableKey, {
        first_name: TOLD.name,
        last_name: TOLD.family,
        email: TOLD.email,
        phone: TOLD.phone,
      })
      const { id } = customer.entity
      await tellLife(
        api,
        container,
        { id, headers: customer.headers },
        admin.headers
      )
      const words = async () =>
        wordsIn((await dumpDatabase(container)).text, TOLD_WORDS)
      const onRecord = async () =>
        (await audit.listAuditEntries({ action: "personal_data.erase" })).length
      const waiting = async (): Promise<number> => {
        const { rows } = await sql.raw(
          `select count(*)::int as count from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`
        )
        return rows[0].count
      }
      const rows = async () => {
        const { rows: found } = await sql.raw(
          `select (select count(*)::int from balm_health_value
                    where customer_id = :id) as health,
             (select count(*)::int from balm_client_note
                    where customer_id = :id) as notes,
             (select count(*)::int from balm_progress_photo
                    where customer_id = :id) as photos,
             (select has_account from customer where id = :id) as account`,
          { id }
        )
        return found[0]
      }
      const whole = await rows()
      expect(whole).toMatchObject({ notes: 1, photos: 1, account: true })
      expect(await words()).toEqual(TOLD_WORDS)

      const eraseAt = (url: string) =>
        api
          .create({ baseURL: url })
          .post(
            `/admin/customers/${id}/personal-data/erase`,
            { confirm: id, reason: "Asked by letter" },
            admin.headers
          )

      for (const [place, row] of HELD) {
        const server = await startServer(dbConfig.clientUrl)
        const holder = await sql.transaction()
        await row(holder, id).forUpdate()
        const answer = eraseAt(server.url).catch(() => "no answer")
        await eventually(waiting, (count) => count > 0)
        await server.kill()
        await holder.rollback()
        expect([place, await answer]).toEqual([place, "no answer"])
        // PostgreSQL notices on its own time that nobody is there any more.
        await eventually(waiting, (count) => count === 0)
        expect([place, await rows()]).toEqual([place, whole])
        expect([place, await words()]).toEqual([place, TOLD_WORDS])
        expect(await onRecord()).toBe(0)
      }

      // Killed as soon as it was asked: before, in the middle, or just after.
      const hasty = await startServer(dbConfig.clientUrl)
      const unheard = eraseAt(hasty.url).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 60))
      await hasty.kill()
      await unheard
      const left = (await words()).length
      expect([left, await onRecord()]).toEqual(
        left === 0 ? [0, 1] : [TOLD_WORDS.length, 0]
      )

      const restarted = await startServer(dbConfig.clientUrl)
      const { data } = await eraseAt(restarted.url)
      expect(data).toEqual({ id, object: "customer", erased: true })
      expect(await rows()).toEqual({
        health: 0,
        notes: 0,
        photos: 0,
        account: false,
      })
      await eventually(words, (found) => found.length === 0)
      expect(await onRecord()).toBe(left === 0 ? 2 : 1)
      expect(await audit.verifyChain()).toMatchObject({ ok: true })
      await restarted.stop()
    })
  },
})
