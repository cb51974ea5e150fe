import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readMembers } from "../../../reads/membership/members"
import type { MemberView } from "../../../reads/membership/members"
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
