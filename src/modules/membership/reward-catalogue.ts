import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unwrap } from "../../shared/errors"
import { newId } from "../../shared/ids"
import { REWARD_KINDS } from "./models/reward"
import { checkReward } from "./rules/check-reward"
import type { RewardFault } from "./rules/check-reward"
import type { Reward, RewardChanges, RewardContent } from "./types"

const words = z.object({ en: z.string(), zhCN: z.string() })

const contentSchema = z.object({
  kind: z.enum(REWARD_KINDS),
  name: words,
  description: words.nullable(),
  cost_points: z.number(),
  amounts: z.record(z.string(), z.string()).nullable(),
  percentage: z.number().nullable(),
  variant_id: z.string().nullable(),
  service_id: z.string().nullable(),
  sessions: z.number().nullable(),
  per_member: z.number().nullable(),
  period_days: z.number().nullable(),
  stock: z.number().nullable(),
  tier_id: z.string().nullable(),
  valid_from: z.date().nullable(),
  valid_until: z.date().nullable(),
  is_active: z.boolean(),
})
export const rewardSchema = contentSchema.extend({ id: z.string() })

const FAULTS: Record<RewardFault, string> = {
  no_amount:
    'A reward that takes an amount off needs `amounts`, as { usd: "10" }.',
  no_percentage: "A reward that takes a percentage off needs `percentage`.",
  no_variant: "A free product needs `variant_id`.",
  no_service: "A free session needs `service_id` and `sessions`.",
  ends_early:
    "A reward must end after it begins: look at `valid_from` and `valid_until`.",
}

const checked = (content: RewardContent): RewardContent =>
  unwrap(checkReward(content), (fault) => FAULTS[fault])

/** Whole, not merged: a currency that was taken out is gone. */
const columns = ({
  name,
  description,
  amounts,
  ...content
}: RewardContent) => ({
  ...content,
  name: JSON.stringify(name),
  description: description && JSON.stringify(description),
  amounts: amounts && JSON.stringify(amounts),
})

/** How a reward was before; null: there was none. */
export type RewardBefore = { id: string; content: RewardContent | null }

/** The rewards a store defines, inside one transaction. */
export const rewardCatalogue = (sql: Knex) => ({
  /**
   * A reward, locked for `change`.
   *
   * @throws {MedusaError} not_found
   */
  async open(id: string, use: "look" | "change"): Promise<Reward> {
    const query = sql("balm_reward")
      .select(Object.keys(rewardSchema.shape))
      .where({ id })
      .whereNull("deleted_at")
    const [reward] = z
      .array(rewardSchema)
      .parse(await (use === "change" ? query.forUpdate() : query))
    if (!reward) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No reward ${id}: look it up in the list of rewards.`
      )
    }
    return reward
  },

  /** @throws {MedusaError} invalid_data where its kind needs more */
  async add(content: RewardContent): Promise<RewardBefore> {
    const id = newId("brew")
    await sql("balm_reward").insert({ id, ...columns(checked(content)) })
    return { id, content: null }
  },

  /**
   * Changes a reward; what is not given stays.
   *
   * @throws {MedusaError} not_found; invalid_data where its kind needs more
   */
  async change(id: string, changes: RewardChanges): Promise<RewardBefore> {
    const { id: _, ...old } = await this.open(id, "change")
    const given = Object.entries(changes).filter(
      ([, value]) => value !== undefined
    )
    const content = contentSchema.parse({
      ...old,
      ...Object.fromEntries(given),
    })
    await sql("balm_reward")
      .where({ id })
      .update({ ...columns(checked(content)), updated_at: sql.fn.now() })
    return { id, content: old }
  },

  /**
   * Takes a reward off the list; coupons that are out stay good.
   *
   * @throws {MedusaError} not_found
   */
  async remove(id: string): Promise<RewardBefore> {
    const { id: _, ...content } = await this.open(id, "change")
    await sql("balm_reward").where({ id }).update({ deleted_at: sql.fn.now() })
    return { id, content }
  },

  /** Compensation: puts a reward back to what it was. */
  async restore({ id, content }: RewardBefore): Promise<void> {
    await sql("balm_reward")
      .where({ id })
      .update(
        content
          ? { ...columns(content), deleted_at: null }
          : { deleted_at: sql.fn.now() }
      )
  },
})
