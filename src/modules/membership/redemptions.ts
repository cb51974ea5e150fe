import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId, randomCode } from "../../shared/ids"
import { bigNumberColumns } from "../../shared/sql"
import { ledgerQueries } from "./ledger"
import { lotQueries } from "./lots"
import {
  REDEMPTION,
  redemptionSchema,
  redemptionsSchema,
} from "./redemption-rows"
import { rewardCatalogue } from "./reward-catalogue"
import { mayRedeem } from "./rules/may-redeem"
import type { RewardRefusal, RewardStanding } from "./rules/may-redeem"
import { promiseOf } from "./rules/promise-of"
import type { Promised } from "./rules/promise-of"
import { settlement } from "./settlement"
import type { Redemption, RedeemTerms, Reward } from "./types"

/** Read aloud over a counter, and still no guessing. */
const CODE_LENGTH = 10

/** What stands in the way of a reward, for the one who asked. */
const refusalWords = (
  refusal: RewardRefusal,
  reward: Pick<Reward, "cost_points" | "per_member" | "period_days">,
  { balance }: RewardStanding
): string => {
  const within =
    reward.period_days === null ? "" : ` within ${reward.period_days} days`
  const words: Record<RewardRefusal, string> = {
    inactive: "This reward is not offered at the moment.",
    not_yet: "This reward is not offered yet.",
    over: "This reward is no longer offered.",
    sold_out: "This reward is sold out.",
    tier: "This reward is for a higher tier.",
    limit: `This reward can be had ${reward.per_member} times${within}, and that is reached.`,
    points: `This reward costs ${reward.cost_points} points; ${balance} can be used.`,
  }
  return words[refusal]
}

const notAllowed = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)

const NOTHING: RewardStanding = {
  balance: 0,
  tier_rank: 0,
  floor_rank: null,
  had: 0,
  given: 0,
}

/** What was had and given of rewards; what came back does not count. */
const STANDINGS = `
  select w.id, coalesce(t.rank, 0) as tier_rank, f.rank as floor_rank,
         (select count(*)::int from balm_redemption r
           where r.reward_id = w.id and r.member_id = :member::text
             and r.state <> 'returned' and r.deleted_at is null
             and (w.period_days is null
                  or r.issued_at > :now::timestamptz - make_interval(days => w.period_days))) as had,
         case when w.stock is null then 0 else (
           select count(*)::int from balm_redemption r
            where r.reward_id = w.id and r.state <> 'returned'
              and r.deleted_at is null) end as given
    from balm_reward w
    left join balm_tier f on f.id = w.tier_id and f.deleted_at is null
    left join balm_member m on m.id = :member::text
    left join balm_tier t on t.id = m.tier_id and t.deleted_at is null
   where w.id = any(:rewards) and w.deleted_at is null`

const standingsSchema = z.array(
  z.object({
    id: z.string(),
    tier_rank: z.number(),
    floor_rank: z.number().nullable(),
    had: z.number(),
    given: z.number(),
  })
)

/** What was asked of a redemption. */
type Order = {
  terms: RedeemTerms
  reward_id: string | null
  cart_id: string | null
  promised: Promised
}

/** Redemptions inside one transaction. Whoever writes one holds its member. */
export const redemptionQueries = (sql: Knex) => {
  const ledger = ledgerQueries(sql)
  const lots = lotQueries(sql)
  const rewards = rewardCatalogue(sql)

  const select = () =>
    sql("balm_redemption")
      .select(Object.keys(redemptionSchema.shape))
      .whereNull("deleted_at")

  /**
   * Locks the one who redeems.
   *
   * @returns what the same key has redeemed before, if it has
   * @throws {MedusaError} not_allowed for who has no points at all
   */
  const enter = async (
    { customer_id, idempotency_key }: RedeemTerms,
    matches: (earlier: Redemption) => boolean
  ) => {
    const member_id = (await ledger.lock({ customerIds: [customer_id] })).get(
      customer_id
    )
    if (member_id === undefined) {
      throw notAllowed("There are no points to use yet.")
    }
    const [earlier] = redemptionsSchema.parse(
      await select().where({ member_id, idempotency_key })
    )
    if (earlier && !matches(earlier)) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `The idempotency key ${idempotency_key} was used to redeem something else: send a new key.`
      )
    }
    return { member_id, earlier }
  }

  const balanceOf = async (memberId: string, now: Date): Promise<number> => {
    const [member] = await lots.members([memberId], { now, soon: now })
    return member?.points.balance ?? 0
  }

  /** Takes the points and writes what they are for, in one transaction. */
  const write = async (
    member_id: string,
    { terms, reward_id, cart_id, promised }: Order
  ): Promise<Redemption> => {
    const id = newId("bred")
    const now = terms.occurred_at
    const { points, content, kind, currency_code } = promised
    const row = {
      id,
      member_id,
      customer_id: terms.customer_id,
      reward_id,
      kind,
      state: "issued" as const,
      points,
      content,
      currency_code,
      code: kind === "free_session" ? null : randomCode(CODE_LENGTH),
      promotion_id: null,
      entitlement_id: null,
      cart_id,
      order_id: null,
      points_used: null,
      issued_at: now,
      expires_at: terms.expires_at,
    }
    await sql("balm_redemption").insert({
      ...row,
      ...bigNumberColumns("amount", promised.amount),
      content: JSON.stringify(content),
      idempotency_key: terms.idempotency_key,
      actor_id: terms.actor_id,
    })
    const entries = await ledger.append([
      {
        member_id,
        kind: "redeem",
        points: -points,
        order_id: null,
        redemption_id: id,
        source_type: REDEMPTION,
        source_id: id,
        reason: null,
        actor_id: terms.actor_id,
        occurred_at: now,
        available_at: now,
        expires_at: null,
      },
    ])
    await settlement(sql).settle(entries)
    return { ...row, amount: promised.amount, order_total: null }
  }

  const standings = async (
    rewardIds: string[],
    member_id: string | null,
    now: Date
  ): Promise<Map<string, RewardStanding>> => {
    const { rows } = await sql.raw<{ rows: unknown[] }>(STANDINGS, {
      rewards: rewardIds,
      member: member_id,
      now,
    })
    const balance = member_id === null ? 0 : await balanceOf(member_id, now)
    return new Map(
      standingsSchema
        .parse(rows)
        .map(({ id, ...standing }) => [id, { ...standing, balance }])
    )
  }

  return {
    /**
     * Gives points for a reward, once per key.
     *
     * @returns the redemption, and whether this call wrote it
     * @throws {MedusaError} not_found; not_allowed with the reason; duplicate
     *   for a key that was used for something else
     */
    async redeem(
      rewardId: string,
      currency_code: string | null,
      terms: RedeemTerms
    ): Promise<{ redemption: Redemption; written: boolean }> {
      const looked = await rewards.open(rewardId, "look")
      // Only a stock can run out: whoever takes from it takes turns.
      const reward =
        looked.stock === null ? looked : await rewards.open(rewardId, "change")
      const { member_id, earlier } = await enter(
        terms,
        (one) => one.reward_id === rewardId
      )
      if (earlier) {
        return { redemption: earlier, written: false }
      }
      const now = terms.occurred_at
      const standing =
        (await standings([rewardId], member_id, now)).get(rewardId) ?? NOTHING
      const allowed = mayRedeem(reward, standing, now)
      if (!allowed.ok) {
        throw notAllowed(refusalWords(allowed.reason, reward, standing))
      }
      const promised = promiseOf(reward, currency_code)
      if (!promised.ok) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Say in which currency: this reward has ${Object.keys(
            reward.amounts ?? {}
          )
            .sort()
            .join(", ")}.`
        )
      }
      const redemption = await write(member_id, {
        terms,
        reward_id: rewardId,
        cart_id: null,
        promised: promised.value,
      })
      return { redemption, written: true }
    },

    /**
     * Gives points for an amount off a cart, once per key.
     *
     * @throws {MedusaError} not_allowed for more than the balance
     */
    async redeemForCart(
      cart_id: string,
      promised: Promised,
      terms: RedeemTerms
    ): Promise<{ redemption: Redemption; written: boolean }> {
      const { member_id, earlier } = await enter(
        terms,
        (one) => one.cart_id === cart_id
      )
      if (earlier) {
        return { redemption: earlier, written: false }
      }
      const balance = await balanceOf(member_id, terms.occurred_at)
      if (balance < promised.points) {
        throw notAllowed(
          `${promised.points} points cannot be used: there are ${Math.max(0, balance)}.`
        )
      }
      const redemption = await write(member_id, {
        terms,
        reward_id: null,
        cart_id,
        promised,
      })
      return { redemption, written: true }
    },

    /**
     * Where a customer stands with rewards, by reward; nowhere, for who is no
     * member yet.
     */
    async standings(
      rewardIds: string[],
      customer_id: string,
      now: Date
    ): Promise<Map<string, RewardStanding>> {
      const rows: { id: string }[] = await sql("balm_member")
        .select("id")
        .where({ customer_id })
        .whereNull("deleted_at")
      return await standings(rewardIds, rows[0]?.id ?? null, now)
    },

    /** Redemptions as they stand; an unknown id is absent. */
    async list(ids: string[]): Promise<Redemption[]> {
      return redemptionsSchema.parse(
        await select().whereIn("id", ids).orderBy("id")
      )
    },

    /** Writes down what was issued, once. */
    async markIssued(
      issued: {
        id: string
        promotion_id?: string | undefined
        entitlement_id?: string | undefined
      }[]
    ): Promise<void> {
      await sql.raw(
        `update balm_redemption r
            set promotion_id = coalesce(r.promotion_id, n.promotion_id),
                entitlement_id = coalesce(r.entitlement_id, n.entitlement_id),
                updated_at = now()
           from jsonb_to_recordset(?::jsonb) as n (
             id text, promotion_id text, entitlement_id text)
          where r.id = n.id`,
        [JSON.stringify(issued)]
      )
    },
  }
}
