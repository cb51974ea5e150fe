import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import expirePoints from "../../src/jobs/expire-points"
import grantBirthdays from "../../src/jobs/grant-birthdays"
import reviewTiers from "../../src/jobs/review-tiers"
import { CLIENT_CARD_MODULE } from "../../src/modules/client-card"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { addTime } from "../../src/shared/clock"
import {
  balmIntegrationTestRunner,
  capturePayment,
  createAdmin,
  createCustomer,
  createLadder,
  createShop,
  createVirtualProduct,
  eventually,
  placeOrder,
  pointsDifferences,
} from "../helpers"

// No sweep of this process comes by in the time this takes.
process.env["BALM_SWEEP_SECONDS"] = "3600"

/** The job expires 500 members in a transaction: these are one and a bit. */
const EXPIRING = 503
const WARNED = 3
/** And gives a hundred their birthday gift: likewise. */
const BORN = 104
const GIFT = 50
const PAYING = 2

const MIDDAY = 12

/** Forty days on: the cards are older than the birthday, the orders not old. */
const at = addTime(new Date(), 40, "day")
at.setUTCHours(MIDDAY, 0, 0, 0)

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    // Three boots of the application, which a busy machine takes its time over.
    jest.setTimeout(300_000)

    const running = new Set<() => Promise<unknown>>()
    afterAll(() => Promise.all([...running].map((kill) => kill())))

    const sql = () =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const membership = () => getContainer().resolve(MEMBERSHIP_MODULE)

    /** Runs the jobs in another process, as the clock would at that moment. */
    const startJobs = () => {
      const child = spawn(
        process.execPath,
        [
          require.resolve("@medusajs/cli/cli.js"),
          "exec",
          join(__dirname, "jobs-process.ts"),
          at.toISOString(),
        ],
        {
          env: {
            ...process.env,
            NODE_ENV: "test",
            BALM_ADMIN: "off",
            DATABASE_URL: dbConfig.clientUrl,
          },
          stdio: ["ignore", "ignore", "inherit"],
        }
      )
      const ended = once(child, "exit")
      const kill = async () => {
        child.kill("SIGKILL")
        await ended
        running.delete(kill)
      }
      running.add(kill)
      return { ended, kill }
    }

    /** What waits for a lock in this database. */
    const waiting = async (): Promise<string[]> => {
      const { rows } = await sql().raw<{ rows: { query: string }[] }>(
        `select query from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`
      )
      return rows.map(({ query }) => query)
    }

    /** Kills the process once it waits at each of these statements. */
    const killedAt = async (
      hold: (holder: Knex.Transaction) => Promise<unknown>,
      places: string[]
    ) => {
      const jobs = startJobs()
      const holder = await sql().transaction()
      await hold(holder)
      await eventually(
        waiting,
        (queries) =>
          places.every(
            (place) =>
              queries.filter((query) => query.includes(place)).length ===
              places.filter((one) => one === place).length
          ),
        90_000
      )
      await jobs.kill()
      await holder.rollback()
      // PostgreSQL notices on its own time that nobody is there any more.
      await eventually(waiting, (queries) => queries.length === 0)
    }

    const member = (customer_id: string) =>
      membership().createMembers({ customer_id })

    const give = async (memberId: string, points: number, expires_at: Date) => {
      await membership().postAdjustment({
        member_id: memberId,
        points,
        reason: "Opening balance",
        actor_id: null,
        allowance: null,
        idempotency_key: "opening",
        occurred_at: new Date(),
        expires_at,
      })
    }

    /** Whose points are past their date, the one who waits least at the end. */
    const withExpired = async () => {
      const members = await membership().createMembers(
        Array.from({ length: EXPIRING }, (_, index) => ({
          customer_id: `cus_expiring_${index}`,
        }))
      )
      await Promise.all(
        members.map(({ id }, index) =>
          give(id, 10, addTime(at, index - EXPIRING, "minute"))
        )
      )
      return members.map(({ id }) => id)
    }

    const customers = async (name: string, count: number) =>
      (
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .createCustomers(
            Array.from({ length: count }, (_, index) => ({
              email: `${name}-${index}@balm.test`,
            }))
          )
      ).map(({ id }) => id)

    const withBirthday = async () => {
      const ids = (await customers("born", BORN)).toSorted()
      await getContainer()
        .resolve(CLIENT_CARD_MODULE)
        .createClientCards(
          ids.map((customer_id) => ({
            customer_id,
            version: 1,
            field_versions: {},
            birth_calendar: "solar" as const,
            birth_month: at.getUTCMonth() + 1,
            birth_day: at.getUTCDate(),
          }))
        )
      return ids
    }

    /** Customers who have paid enough for Silver, which there is none of yet. */
    const withOrders = async () => {
      const reviewed = jest.spyOn(membership(), "reviewTiers")
      const shop = await createShop(getContainer())
      const admin = await createAdmin(getContainer(), { role: "owner" })
      const { variantId } = await createVirtualProduct(getContainer(), shop, {
        title: "Facial",
        price: 100,
      })
      const ids: string[] = []
      for (let index = 0; index < PAYING; index += 1) {
        const { entity, headers } = await createCustomer(
          getContainer(),
          shop.publishableKey
        )
        const order = await placeOrder(api, shop, headers, [{ variantId }])
        await capturePayment(api, admin.headers, order.id)
        ids.push(entity.id)
      }
      // The event's own review is over: tiers are the night's affair now.
      await eventually(
        () =>
          Promise.resolve(
            reviewed.mock.calls.flatMap(([page]) =>
              "customerIds" in page ? page.customerIds : []
            )
          ),
        (seen) => ids.every((id) => seen.includes(id))
      )
      await Promise.all(reviewed.mock.results.map(({ value }) => value))
      reviewed.mockRestore()
      await createLadder(getContainer())
      await api.post(
        "/admin/balm-settings",
        { values: { "membership.birthday_points": GIFT } },
        admin.headers
      )
      return ids
    }

    /** All that the jobs write, counted. */
    const books = async () => {
      const { rows } = await sql().raw(
        `select
           (select count(*)::int from balm_points_entry
             where kind = 'expire') as expired,
           (select count(distinct source_id)::int from balm_points_entry
             where kind = 'expire' and points = -10) as lots_expired,
           (select count(*)::int from balm_points_entry
             where kind = 'bonus') as gifts,
           (select count(distinct member_id)::int from balm_points_entry
             where kind = 'bonus' and points = :gift) as given_to,
           (select count(*)::int from balm_tier_change) as moves,
           (select count(*)::int from balm_member
             where tier_id is not null) as in_tiers,
           (select count(*)::int from customer_group_customer
             where deleted_at is null) as in_groups,
           (select count(*)::int from balm_message
             where source_type = 'points_expiry') as warnings`,
        { gift: GIFT }
      )
      return rows[0]
    }
    const differences = async () =>
      (await pointsDifferences(getContainer())).map(({ fault }) => fault)

    it("expires, reviews and gives once, wherever the process is killed", async () => {
      const paying = await withOrders()
      const expiring = await withExpired()
      const born = await withBirthday()
      for (const id of await customers("warned", WARNED)) {
        await give((await member(id)).id, 7, addTime(at, 5, "day"))
      }
      const lastBorn = await member(born.at(-1) ?? "")
      const nothing = {
        expired: 0,
        lots_expired: 0,
        gifts: 0,
        given_to: 0,
        moves: 0,
        in_tiers: 0,
        in_groups: 0,
        warnings: 0,
      }
      expect(await books()).toEqual(nothing)
      expect(await differences()).toEqual([])

      // In the second transaction of expiry and of gifts, and in that of tiers.
      await killedAt(
        (holder) =>
          Promise.all([
            holder("balm_member")
              .whereIn("id", [expiring.at(-1) ?? "", lastBorn.id])
              .forUpdate(),
            holder("balm_member").whereIn("customer_id", paying).forUpdate(),
          ]),
        ["order by id for update", "order by id for update", "with decided as"]
      )
      expect(await books()).toEqual({
        ...nothing,
        expired: 500,
        lots_expired: 500,
        gifts: 100,
        given_to: 100,
      })
      expect(await differences()).toEqual([])

      // Tiers are given and their groups are not; the warnings are worded and
      // not in the outbox.
      await killedAt(
        (holder) =>
          holder.raw(
            "lock table customer_group_customer, balm_message in share row exclusive mode"
          ),
        ['insert into "customer_group_customer"', 'insert into "balm_message"']
      )
      const half = {
        expired: EXPIRING,
        lots_expired: EXPIRING,
        gifts: BORN,
        given_to: BORN,
        moves: PAYING,
        in_tiers: PAYING,
        in_groups: 0,
        warnings: 0,
      }
      expect(await books()).toEqual(half)
      expect(await differences()).toEqual(paying.map(() => "group"))

      // Left alone, they end what was begun, and nothing twice.
      const jobs = startJobs()
      expect(await jobs.ended).toEqual([0, null])
      const whole = { ...half, in_groups: PAYING, warnings: WARNED }
      expect(await books()).toEqual(whole)
      expect(await differences()).toEqual([])
      for (const job of [expirePoints, reviewTiers, grantBirthdays]) {
        await job(getContainer(), { scheduledFor: at })
      }
      expect(await books()).toEqual(whole)
      expect(await differences()).toEqual([])
    })
  },
})
