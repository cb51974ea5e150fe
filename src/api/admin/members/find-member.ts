import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readMembers } from "../../../reads/membership/members"
import type { MemberView } from "../../../reads/membership/members"
import { refuseAboutErased } from "../../utils/require-customer"
import { pointsMoments } from "../../utils/points-moments"

/**
 * One member as staff see them.
 *
 * @throws 404 that names the id
 */
export const findMember = async (
  container: MedusaContainer,
  id: string
): Promise<MemberView> => {
  const {
    members: [member],
  } = await readMembers(
    container,
    { id },
    { take: 1, skip: 0, order: {} },
    await pointsMoments(container)
  )
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No member ${id}: look it up in the list of members.`
    )
  }
  return member
}

/**
 * One member whose points or tier may be changed by hand.
 *
 * @throws 404 that names the id; 400 where the person was erased
 */
export const requireMember = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  const { customer_id } = await findMember(container, id)
  await refuseAboutErased(container, customer_id)
}
