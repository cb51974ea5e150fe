import { useUser } from "@medusajs/dashboard/hooks"
import { customerName } from "../lib/customer-name"

/** A colleague's name. */
export const StaffName = ({ id }: { id: string }) => {
  const { user } = useUser(id)
  return <>{user ? (customerName(user) ?? user.email) : "…"}</>
}
