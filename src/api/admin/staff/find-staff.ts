import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readStaff } from "../../../reads/team/staff"
import type { StaffView } from "../../../reads/team/staff"

/** Medusa's ids; anything else is nobody, and no question for the database. */
const ID = /^[\w-]{1,64}$/

/**
 * One user or API key with their role.
 *
 * @throws 404 that names the id
 */
export const findStaff = async (
  container: MedusaContainer,
  id: string
): Promise<StaffView> => {
  const {
    staff: [member],
  } = ID.test(id)
    ? await readStaff(
        container,
        { id },
        { take: 1, skip: 0, descending: false }
      )
    : { staff: [] }
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No user or secret API key ${id}: look them up in the list of staff.`
    )
  }
  return member
}
