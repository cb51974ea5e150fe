import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { addTime } from "../../shared/clock"
import {
  defineTierWorkflow,
  reviewTiersWorkflow,
  setTierWorkflow,
} from "../../workflows/membership"
import { givenByHand, tiers } from "./data/tiers"

const byUser = (id: string) => ({ type: "user" as const, id, origin: null })

/**
 * The ladder, its members, and one of them given a tier by hand. It comes
 * after the sales: whom they carried how high follows from them.
 *
 * @param customerIds in the order of the demo's customers
 */
export const writeTiers = async (
  container: MedusaContainer,
  {
    customerIds,
    ownerId,
    managerId,
  }: { customerIds: string[]; ownerId: string; managerId: string },
  now: Date
): Promise<void> => {
  const ids = new Map<string, string>()
  for (const content of tiers) {
    const { result } = await defineTierWorkflow(container).run({
      input: {
        change: "add",
        content,
        actor: byUser(ownerId),
        occurred_at: addTime(now, -190, "day").toISOString(),
      },
    })
    ids.set(content.name.en, result)
  }
  await reviewTiersWorkflow(container).run({
    input: { now: now.toISOString() },
  })
  const [member] = await container.resolve(MEMBERSHIP_MODULE).listMembers({
    customer_id: customerIds[givenByHand.customer] ?? "",
  })
  if (member) {
    const at = addTime(now, -givenByHand.daysAgo, "day")
    await setTierWorkflow(container).run({
      input: {
        member_id: member.id,
        tier_id: ids.get(givenByHand.tier) ?? null,
        held_until: addTime(at, givenByHand.heldDays, "day").toISOString(),
        reason: givenByHand.reason,
        actor: byUser(managerId),
        occurred_at: at.toISOString(),
      },
    })
  }
}
