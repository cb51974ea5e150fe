import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import { checkLadder } from "./rules/check-ladder"
import type { TierChanges, TierContent } from "./types"

const words = z.object({ en: z.string(), zhCN: z.string() })

const contentSchema = z.object({
  rank: z.number(),
  name: words,
  perks: words.nullable(),
  spend_thresholds: z.record(z.string(), z.string()),
  visits_threshold: z.number().nullable(),
  multiplier_percent: z.number(),
  customer_group_id: z.string().nullable(),
  priority_booking_days: z.number(),
  birthday_points: z.number(),
})

const rowsSchema = z.array(contentSchema.extend({ id: z.string() }))

const columns = ({
  name,
  perks,
  spend_thresholds,
  ...content
}: TierContent) => ({
  ...content,
  // Whole, not merged: a currency that was taken out is gone.
  name: JSON.stringify(name),
  perks: perks && JSON.stringify(perks),
  spend_thresholds: JSON.stringify(spend_thresholds),
})

/** How a tier was before; null: there was none. */
export type TierBefore = { id: string; content: TierContent | null }

const unknownTier = (id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `No tier ${id}: look it up in the list of tiers.`
  )

/** The tiers a store defines, inside one transaction. */
export const tierCatalogue = (sql: Knex) => {
  /** All tiers, locked: two who change the ladder take turns. */
  const open = async () =>
    rowsSchema.parse(
      await sql("balm_tier")
        .select("id", ...Object.keys(contentSchema.shape))
        .whereNull("deleted_at")
        .orderBy("id")
        .forUpdate()
    )

  /** @throws {MedusaError} invalid_data where they make no ladder */
  const requireLadder = async (): Promise<void> => {
    const tiers = await open()
    const fault = checkLadder(tiers)
    if (fault) {
      const nameOf = (id: string) =>
        tiers.find((tier) => tier.id === id)?.name.en ?? id
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${nameOf(fault.tier_id)} would ask less than ${nameOf(fault.than_id)}, which is below it: raise what it asks, or swap the two.`
      )
    }
  }

  return {
    /** Adds a tier above all others. */
    async add(content: Omit<TierContent, "rank">): Promise<TierBefore> {
      const tiers = await open()
      const id = newId("btier")
      const rank = Math.max(0, ...tiers.map((tier) => tier.rank)) + 1
      await sql("balm_tier").insert({ id, ...columns({ ...content, rank }) })
      await requireLadder()
      return { id, content: null }
    },

    /**
     * Changes a tier; what is not given stays.
     *
     * @throws {MedusaError} not_found
     */
    async change(id: string, changes: TierChanges): Promise<TierBefore> {
      const before = (await open()).find((tier) => tier.id === id)
      if (!before) {
        throw unknownTier(id)
      }
      const { id: _, ...old } = before
      const given = Object.entries(changes).filter(
        ([, value]) => value !== undefined
      )
      const content = contentSchema.parse({
        ...old,
        ...Object.fromEntries(given),
      })
      await sql("balm_tier")
        .where({ id })
        .update({
          ...columns(content),
          updated_at: sql.fn.now(),
        })
      await requireLadder()
      return { id, content: old }
    },

    /**
     * Takes a tier away; its members lose it with the next review.
     *
     * @throws {MedusaError} not_found
     */
    async remove(id: string): Promise<TierBefore> {
      const before = (await open()).find((tier) => tier.id === id)
      if (!before) {
        throw unknownTier(id)
      }
      await sql("balm_tier").where({ id }).update({ deleted_at: sql.fn.now() })
      const { id: _, ...content } = before
      return { id, content }
    },

    /** Compensation: puts a tier back to what it was. */
    async restore({ id, content }: TierBefore): Promise<void> {
      await sql("balm_tier")
        .where({ id })
        .update(
          content
            ? { ...columns(content), deleted_at: null }
            : { deleted_at: sql.fn.now() }
        )
    },
  }
}
