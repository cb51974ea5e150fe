import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"

/** Ids by English name. */
export type Ladder = {
  tiers: Record<string, string>
  groups: Record<string, string>
}

/** Silver at 100 dollars, Gold at 300 with half as many points again. */
export const createLadder = async (
  container: MedusaContainer
): Promise<Ladder> => {
  const ladder: Ladder = { tiers: {}, groups: {} }
  const steps = [
    { en: "Silver", zhCN: "银卡", usd: "100", percent: 100 },
    { en: "Gold", zhCN: "金卡", usd: "300", percent: 150 },
  ]
  for (const [index, { en, zhCN, usd, percent }] of steps.entries()) {
    const group = await container
      .resolve(Modules.CUSTOMER)
      .createCustomerGroups({ name: en })
    const tier = await container.resolve(MEMBERSHIP_MODULE).createTiers({
      rank: index + 1,
      name: { en, zhCN },
      spend_thresholds: { usd },
      multiplier_percent: percent,
      customer_group_id: group.id,
    })
    ladder.groups[en] = group.id
    ladder.tiers[en] = tier.id
  }
  return ladder
}
