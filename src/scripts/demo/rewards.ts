import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { readRedemption } from "../../reads/membership/redemptions/list"
import { addTime } from "../../shared/clock"
import {
  closeRedemptionsWorkflow,
  defineRewardWorkflow,
  redeemRewardWorkflow,
  useRedemptionsWorkflow,
} from "../../workflows/membership"
import { complete, prepare } from "./checkout"
import type { Shop } from "./checkout"
import { customers } from "./data/customers"
import { canceledBecause, redeemed, rewards } from "./data/rewards"
import { first } from "./store"

type DemoReward = (typeof rewards)[number]
type Kind = DemoReward["kind"]
type Staff = { ownerId: string; managerId: string }

const byUser = (id: string) => ({ type: "user" as const, id, origin: null })

/** What a reward refers to, by the ids of this store. */
const targetsOf = async (
  container: MedusaContainer,
  { catalogue }: Shop,
  reward: DemoReward
) => {
  if (reward.kind === "free_product") {
    return { variant_id: catalogue.get(reward.product) ?? null }
  }
  if (reward.kind !== "free_session") {
    return {}
  }
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: reward.service })
  const services = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listServices({ product_id: first(products, "treatment").id })
  const tiers = await container
    .resolve(MEMBERSHIP_MODULE)
    .listTiers({ rank: reward.tierRank })
  return {
    service_id: first(services, "service").id,
    tier_id: first(tiers, "tier").id,
  }
}

const NOTHING = {
  description: null,
  amounts: null,
  percentage: null,
  variant_id: null,
  service_id: null,
  sessions: null,
  per_member: null,
  period_days: null,
  stock: null,
  tier_id: null,
  valid_from: null,
  valid_until: null,
  is_active: true,
}

const define = async (
  container: MedusaContainer,
  shop: Shop,
  ownerId: string,
  now: Date
): Promise<Map<Kind, { id: string; cost: number }>> => {
  const made = new Map<Kind, { id: string; cost: number }>()
  for (const reward of rewards) {
    const targets = await targetsOf(container, shop, reward)
    const { cost_points, kind, name, description } = reward
    const { result: id } = await defineRewardWorkflow(container).run({
      input: {
        change: "add",
        content: {
          ...NOTHING,
          kind,
          name,
          description,
          cost_points,
          ...("amounts" in reward && { amounts: reward.amounts }),
          ...("percentage" in reward && { percentage: reward.percentage }),
          ...("sessions" in reward && { sessions: reward.sessions }),
          ...("per_member" in reward && { per_member: reward.per_member }),
          ...("period_days" in reward && { period_days: reward.period_days }),
          ...("stock" in reward && { stock: reward.stock }),
          ...("lastDay" in reward && {
            valid_until: addTime(now, reward.lastDay, "day").toISOString(),
          }),
          ...targets,
        },
        actor: byUser(ownerId),
        occurred_at: addTime(now, -30, "day").toISOString(),
      },
    })
    made.set(kind, { id, cost: cost_points })
  }
  return made
}

/** Customers by their points, most first; not those whose visit was just now. */
const richest = async (
  container: MedusaContainer,
  customerIds: string[],
  at: Date
): Promise<{ customer: number; balance: number }[]> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const members = await membership.listMembers({}, { take: 1_000 })
  const found = await membership.membersWithPoints(
    members.map(({ id }) => id),
    { now: at, soon: at }
  )
  return found
    .map(({ customer_id, points }) => ({
      customer: customerIds.indexOf(customer_id),
      balance: points.balance,
    }))
    .filter(({ customer }) => customer % 7 !== 0)
    .sort(
      (one, other) =>
        other.balance - one.balance || one.customer - other.customer
    )
}

/** A visit with the code, this morning: the order has the coupon. */
const spend = async (
  container: MedusaContainer,
  shop: Shop,
  { customer, code, now }: { customer: number; code: string | null; now: Date }
): Promise<void> => {
  const prepared = await prepare(
    container,
    shop,
    {
      customer,
      at: addTime(now, -1, "hour"),
      lines: [{ handle: "wash-and-blow-dry", quantity: 1 }],
      fate: { kind: "captured" },
    },
    code === null ? [] : [code]
  )
  const { orderId } = await complete(container, prepared)
  await useRedemptionsWorkflow(container).run({
    input: { order_ids: [orderId] },
  })
}

/**
 * Rewards, and what members have had of them. It comes last: points have to
 * be there before they can be given.
 *
 * @param customerIds in the order of the demo's customers
 */
export const writeRewards = async (
  container: MedusaContainer,
  shop: Shop,
  { customerIds, ownerId, managerId }: Staff & { customerIds: string[] },
  now: Date
): Promise<void> => {
  const made = await define(container, shop, ownerId, now)
  const members = await richest(container, customerIds, addTime(now, -3, "day"))
  for (const [index, { kind, hoursAgo, then }] of redeemed.entries()) {
    const reward = made.get(kind)
    const member = members[index]
    if (!reward || !member || member.balance < reward.cost) {
      continue
    }
    const at = addTime(now, -hoursAgo, "hour")
    const { customer } = member
    const { result } = await redeemRewardWorkflow(container).run({
      input: {
        reward_id: reward.id,
        customer_id: customerIds[customer] ?? "",
        currency_code:
          kind !== "amount_off"
            ? null
            : customers[customer]?.language === "zh-CN"
              ? "cny"
              : "usd",
        idempotency_key: `demo-${index}`,
        actor: index % 2 === 0 ? byUser(managerId) : null,
        occurred_at: at.toISOString(),
      },
    })
    if (then === "canceled") {
      await closeRedemptionsWorkflow(container).run({
        input: {
          redemption_ids: [result.id],
          reason: "canceled",
          note: canceledBecause,
          now: addTime(at, 1, "hour").toISOString(),
          actor: byUser(managerId),
          customer_id: customerIds[customer] ?? null,
        },
      })
    }
    if (then === "used") {
      const { code } = await readRedemption(container, { id: result.id }, "en")
      await spend(container, shop, { customer, code, now })
    }
  }
}
