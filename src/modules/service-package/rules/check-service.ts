import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { ServiceContent } from "../types"

export type ServiceFault = "consumable_twice" | "skill_twice"

const hasTwice = (texts: string[]): boolean =>
  new Set(texts).size < texts.length

/** Whether what a store says about a service fits together. */
export const checkService = <
  Content extends Pick<ServiceContent, "consumables" | "skills">,
>(
  content: Content
): Result<Content, ServiceFault> => {
  if (hasTwice(content.consumables.map((one) => one.inventory_item_id))) {
    return refused("consumable_twice")
  }
  return hasTwice(content.skills) ? refused("skill_twice") : accepted(content)
}
