import { useStaffNames } from "../hooks/use-staff-names"

/** A colleague's name. */
export const StaffName = ({ id }: { id: string }) => {
  const { nameOf } = useStaffNames()
  return <>{nameOf(id)}</>
}
