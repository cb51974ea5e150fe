import { z } from "@medusajs/framework/zod"
import { get, post, remove } from "../client"
import { bilingual, listFields } from "./common"

const tier = z.object({
  id: z.string(),
  /** 1 is the lowest. */
  rank: z.number(),
  name: bilingual,
  perks: bilingual.nullable(),
  /** By currency, as decimal text. */
  spend_thresholds: z.record(z.string(), z.string()),
  visits_threshold: z.number().nullable(),
  multiplier_percent: z.number(),
  customer_group_id: z.string().nullable(),
  priority_booking_days: z.number(),
  birthday_points: z.number(),
  /** How many are in it. */
  members: z.number(),
})
export type Tier = z.infer<typeof tier>

/** What a store says about a tier. */
export type TierContent = Omit<
  Tier,
  "id" | "rank" | "customer_group_id" | "members"
>

/** More tiers than any store has. */
const ALL = 100

const path = "/admin/membership-tiers"
const one = z.object({ membership_tier: tier })

/** The ladder, lowest first. */
export const listTiers = () =>
  get(
    z.object({
      membership_tiers: z.array(tier),
      window_days: z.number(),
      ...listFields,
    }),
    path,
    { limit: ALL, order: "rank" }
  )

export const addTier = (content: TierContent) => post(one, path, content)

export const changeTier = (id: string, content: TierContent) =>
  post(one, `${path}/${id}`, content)

export const removeTier = (id: string) => remove(`${path}/${id}`)

/** Currencies the store takes. */
export const listCurrencies = async (): Promise<string[]> => {
  const { stores } = await get(
    z.object({
      stores: z.array(
        z.object({
          supported_currencies: z.array(
            z.object({ currency_code: z.string() })
          ),
        })
      ),
    }),
    "/admin/stores",
    { limit: 1, fields: "id,supported_currencies.currency_code" }
  )
  return stores.flatMap(({ supported_currencies }) =>
    supported_currencies.map(({ currency_code }) => currency_code)
  )
}
