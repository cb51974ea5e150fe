import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { addTime } from "../../src/shared/clock"
import {
  closingSweep,
  redemptionSweeps,
} from "../../src/workflows/membership/redemption-sweeps"
import { runSweep } from "../../src/workflows/sweeps/sweep"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createShop,
  eventually,
  killServers,
  pointsDifferences,
  startServer,
} from "../helpers"

const COST = 100

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    // Five boots of the server, which a busy machine takes its time over.
    jest.setTimeout(400_000)
    afterAll(killServers)

    it("ends with the coupon or the points, wherever the process is killed", async () => {
      const container = getContainer()
      const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const membership = container.resolve(MEMBERSHIP_MODULE)
      const shop = await createShop(container)
      const admin = await createAdmin(container, { role: "owner" })
      const customer = await createCustomer(container, shop.publishableKey)
      const member = await membership.createMembers({
        customer_id: customer.entity.id,
      })
      await membership.postAdjustment({
        member_id: member.id,
        points: 10 * COST,
        reason: "Test",
        actor_id: null,
        allowance: null,
        idempotency_key: "start",
        occurred_at: new Date(),
        expires_at: null,
      })
      const { data } = await api.post(
        "/admin/rewards",
        {
          kind: "amount_off",
          name: { en: "10 off", zhCN: "立减 10 元" },
          cost_points: COST,
          amounts: { usd: "10" },
        },
        admin.headers
      )
      const reward: string = data.reward.id

      const redeemAt = (url: string, key: string) =>
        api.create({ baseURL: url }).post(
          `/store/rewards/${reward}/redeem`,
          {},
          {
            headers: { ...customer.headers.headers, "idempotency-key": key },
          }
        )
      const cancelAt = (url: string, id: string) =>
        api
          .create({ baseURL: url })
          .post(
            `/store/customers/me/redemptions/${id}/cancel`,
            {},
            customer.headers
          )
      const balance = async (): Promise<number | undefined> => {
        const now = new Date()
        const [found] = await membership.membersWithPoints([member.id], {
          now,
          soon: now,
        })
        return found?.points.balance
      }
      const byKey = async (key: string) =>
        (await membership.listRedemptions({ idempotency_key: key }))[0]
      const coupons = async (code: string) =>
        await container
          .resolve(Modules.PROMOTION)
          .listPromotions({ code: [code] }, { select: ["id", "limit"] })
      const waiting = async (): Promise<number> => {
        const { rows } = await sql.raw(
          `select count(*)::int as count from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`
        )
        return rows[0].count
      }
      const sweep = async () => {
        const now = new Date()
        const scope = { since: addTime(now, -1, "day"), now }
        for (const one of [
          ...redemptionSweeps,
          closingSweep("expired", now),
          closingSweep("withdrawn", now),
        ]) {
          await runSweep(container, one, scope)
        }
      }
      /** Kills a server while what it was asked waits for a lock. */
      const killedAt = async (
        hold: (holder: Knex.Transaction) => PromiseLike<unknown>,
        ask: (url: string) => Promise<unknown>,
        meanwhile: (
          release: () => Promise<void>
        ) => Promise<Knex.Transaction | undefined> = async () => undefined
      ) => {
        const server = await startServer(dbConfig.clientUrl, {
          BALM_SWEEP_SECONDS: "3600",
        })
        const holder = await sql.transaction()
        await hold(holder)
        const answer = ask(server.url).then(
          () => "an answer",
          () => "no answer"
        )
        await eventually(waiting, (count) => count > 0)
        const second = await meanwhile(async () => {
          await holder.rollback()
        })
        await server.kill()
        await (second ?? holder).rollback()
        expect(await answer).toBe("no answer")
        // PostgreSQL notices on its own time that nobody is there any more.
        await eventually(waiting, (count) => count === 0)
      }
      const lockMember = (holder: Knex.Transaction) =>
        holder("balm_member").where({ id: member.id }).forUpdate()
      const lockPromotions = (holder: Knex.Transaction) =>
        holder.raw("lock table promotion in share row exclusive mode")

      // Before the points: neither.
      await killedAt(lockMember, (url) => redeemAt(url, "before"))
      await sweep()
      expect([await byKey("before"), await balance()]).toEqual([
        undefined,
        10 * COST,
      ])

      // Between the points and the coupon: both, by the sweep.
      await killedAt(lockPromotions, (url) => redeemAt(url, "between"))
      const between = await byKey("between")
      expect([between?.promotion_id, await balance()]).toEqual([null, 9 * COST])
      expect(await coupons(between?.code ?? "")).toEqual([])
      await sweep()
      await sweep()
      expect(await coupons(between?.code ?? "")).toMatchObject([{ limit: 1 }])
      expect(await balance()).toBe(9 * COST)

      // The coupon is made, and nobody wrote down that it is: both, and one.
      await killedAt(
        lockPromotions,
        (url) => redeemAt(url, "made"),
        async (release) => {
          const second = await sql.transaction()
          await second("balm_redemption")
            .where({ idempotency_key: "made" })
            .forUpdate()
          await release()
          const { code } = (await byKey("made")) ?? {}
          await eventually(
            () => coupons(code ?? ""),
            (made) => made.length === 1
          )
          await eventually(waiting, (count) => count > 0)
          return second
        }
      )
      await sweep()
      const made = await byKey("made")
      expect(made?.promotion_id).toBe((await coupons(made?.code ?? ""))[0]?.id)
      expect(await balance()).toBe(8 * COST)

      // Given back, killed before the coupon is shut: as it was.
      const row =
        (id: string | null | undefined) => (holder: Knex.Transaction) =>
          holder("promotion")
            .where({ id: id ?? "" })
            .forUpdate()
      await killedAt(row(made?.promotion_id), (url) =>
        cancelAt(url, made?.id ?? "")
      )
      await sweep()
      expect((await byKey("made"))?.state).toBe("issued")
      expect(await coupons(made?.code ?? "")).toMatchObject([{ limit: 1 }])
      expect(await balance()).toBe(8 * COST)

      // Shut, and killed before the points are back: they come with the sweep.
      await killedAt(lockMember, (url) => cancelAt(url, made?.id ?? ""))
      expect(await coupons(made?.code ?? "")).toMatchObject([{ limit: 0 }])
      await sweep()
      await sweep()
      expect((await byKey("made"))?.state).toBe("returned")
      expect(await balance()).toBe(9 * COST)

      // The same key answers with what the killed server began.
      const { data: again } = await api.post(
        `/store/rewards/${reward}/redeem`,
        {},
        {
          headers: {
            ...customer.headers.headers,
            "idempotency-key": "between",
          },
        }
      )
      expect(again.redemption).toMatchObject({
        id: between?.id,
        code: between?.code,
        state: "issued",
      })
      expect(await pointsDifferences(container)).toEqual([])
    })
  },
})
