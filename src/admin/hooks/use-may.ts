import { useMe } from "./use-team"

/**
 * Whether whoever is signed in may do something: only to hide what the server
 * would refuse anyway. Undefined until it is known; where it cannot be known,
 * the server decides.
 */
export const useMay = (permission: string): boolean | undefined => {
  const { data, isError } = useMe()
  return isError ? true : data?.staff.permissions.includes(permission)
}
