import { z } from "@medusajs/framework/zod"
import { get, post, remove } from "../client"
import { bilingual, listFields, moment } from "./common"

export const REWARD_KINDS = [
  "amount_off",
  "percentage_off",
  "free_product",
  "free_session",
] as const
export type RewardKind = (typeof REWARD_KINDS)[number]

const reward = z.object({
  id: z.string(),
  kind: z.enum(REWARD_KINDS),
  name: bilingual,
  description: bilingual.nullable(),
  cost_points: z.number(),
  /** By currency, as decimal text. */
  amounts: z.record(z.string(), z.string()).nullable(),
  percentage: z.number().nullable(),
  variant_id: z.string().nullable(),
  service_id: z.string().nullable(),
  sessions: z.number().nullable(),
  per_member: z.number().nullable(),
  /** Null: ever. */
  period_days: z.number().nullable(),
  /** How many there are in all; null: no end. */
  stock: z.number().nullable(),
  stock_left: z.number().nullable(),
  /** The lowest tier that may have it. */
  tier_id: z.string().nullable(),
  valid_from: moment.nullable(),
  valid_until: moment.nullable(),
  is_active: z.boolean(),
  /** How often it was had, by what came of it. */
  redemptions: z.object({
    issued: z.number(),
    used: z.number(),
    returned: z.number(),
  }),
})
export type Reward = z.infer<typeof reward>

/** What a store says about a reward. */
export type RewardContent = Omit<Reward, "id" | "stock_left" | "redemptions">

/** More rewards than a store would list. */
const ALL = 100

const path = "/admin/rewards"
const one = z.object({ reward })

const chance = reward.extend({
  redeemable: z.boolean(),
  /** What stands in the way; null: nothing. */
  reason: z.string().nullable(),
  missing_points: z.number(),
})
/** A reward as it is for one member, now. */
export type MemberReward = z.infer<typeof chance>

/** What a member could be given now, cheapest first, as the server judges. */
export const listMemberRewards = async (
  memberId: string
): Promise<MemberReward[]> =>
  (
    await get(
      z.object({ rewards: z.array(chance) }),
      `/admin/members/${memberId}/rewards`
    )
  ).rewards

/** All of them, cheapest first. */
export const listRewards = () =>
  get(z.object({ rewards: z.array(reward), ...listFields }), path, {
    limit: ALL,
    order: "cost_points",
  })

export const addReward = (content: RewardContent) => post(one, path, content)

export const changeReward = (
  id: string,
  // A reward stays of its kind.
  { kind: _, ...content }: RewardContent
) => post(one, `${path}/${id}`, content)

export const removeReward = (id: string) => remove(`${path}/${id}`)

const products = z.object({
  products: z.array(z.object({ id: z.string(), title: z.string() })),
})

/** A thing that can be given away, by its name. */
export type Choice = { id: string; name: string }

/** Treatments, by the title of what is sold. */
export const listServiceChoices = async (): Promise<Choice[]> => {
  const { services } = await get(
    z.object({
      services: z.array(z.object({ id: z.string(), product_id: z.string() })),
    }),
    "/admin/services",
    { limit: ALL }
  )
  if (services.length === 0) {
    return []
  }
  const { products: sold } = await get(products, "/admin/products", {
    id: services.map(({ product_id }) => product_id),
    fields: "id,title",
    limit: services.length,
  })
  const titles = new Map(sold.map(({ id, title }) => [id, title]))
  return services.flatMap(({ id, product_id }) => {
    const name = titles.get(product_id)
    return name === undefined ? [] : { id, name }
  })
}

const variants = z.object({
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullish(),
      product: z
        .object({
          title: z.string(),
          variants: z.array(z.object({ id: z.string() })).nullish(),
        })
        .nullish(),
    })
  ),
})

/** Products, each variant where there are several. */
export const listVariantChoices = async (
  query: { q: string | undefined } | { id: string[] }
): Promise<Choice[]> => {
  const answer = await get(variants, "/admin/product-variants", {
    ...query,
    fields: "id,title,product.title,product.variants.id",
    limit: ALL,
  })
  return answer.variants.map(({ id, title, product }) => ({
    id,
    name:
      product && (product.variants?.length ?? 0) > 1
        ? `${product.title}, ${title ?? ""}`
        : (product?.title ?? title ?? ""),
  }))
}
