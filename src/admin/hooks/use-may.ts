import { useQuery } from "@tanstack/react-query"
import { retrieveOwnStaff } from "../lib/api/staff-me"
import { keys } from "../lib/keys"

/**
 * Whether whoever is signed in may do something: only to hide what the server
 * would refuse anyway. Undefined until it is known; where it cannot be known,
 * the server decides.
 */
export const useMay = (permission: string): boolean | undefined => {
  const { data, isError } = useQuery({
    queryKey: keys.one("staff", "me"),
    queryFn: retrieveOwnStaff,
    retry: false,
    staleTime: 60_000,
  })
  return isError ? true : data?.staff.permissions.includes(permission)
}
