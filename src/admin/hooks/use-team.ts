import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import {
  enforceRoles,
  listLocations,
  listStaff,
  removeRole,
  retrieveEnforcement,
  retrieveMe,
  retrievePermissions,
  retrieveStaff,
  saveStaff,
} from "../lib/api/team"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

const HALF_A_MINUTE = 30_000

/** Who is signed in, and what they may do here. */
export const useMe = () =>
  useQuery({
    queryKey: keys.one("staff", "me"),
    queryFn: retrieveMe,
    staleTime: HALF_A_MINUTE,
    retry: false,
  })

/** May whoever is signed in? For several permissions at once; see `useMay`. */
export const useRights = (): ((permission: string) => boolean | undefined) => {
  const { data } = useMe()
  return (permission) => data?.staff.permissions.includes(permission)
}

export const useStaff = (query: ListQuery) =>
  useQuery({
    queryKey: keys.list("staff", query),
    queryFn: () => listStaff(query),
    placeholderData: keepPreviousData,
  })

export const useStaffMember = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("staff", id ?? ""),
    queryFn: () => retrieveStaff(id ?? ""),
    enabled: id !== undefined,
  })

export const usePermissions = () =>
  useQuery({
    queryKey: keys.one("staff", "permissions"),
    queryFn: retrievePermissions,
  })

export const useEnforcement = () =>
  useQuery({
    queryKey: keys.one("staff", "enforcement"),
    queryFn: retrieveEnforcement,
  })

export const useLocations = () =>
  useQuery({ queryKey: keys.resource("locations"), queryFn: listLocations })

const useStaffMutation = <Input, Answer>(
  mutationFn: (input: Input) => Promise<Answer>
) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource("staff") }),
  })
}

export const useSaveStaff = () => useStaffMutation(saveStaff)
export const useRemoveRole = () => useStaffMutation(removeRole)
export const useEnforceRoles = () => useStaffMutation(enforceRoles)
