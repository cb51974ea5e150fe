import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { listStaffNames } from "../lib/api/team"
import { customerName } from "../lib/customer-name"
import { keys } from "../lib/keys"
import { useBalm } from "./use-balm"

const FIVE_MINUTES = 300_000

/** What colleagues are called, by id; those who left are among them. */
export const useStaffNames = () => {
  const { t } = useBalm()
  const { data, isError } = useQuery({
    queryKey: keys.one("staff", "names"),
    queryFn: listStaffNames,
    staleTime: FIVE_MINUTES,
    retry: false,
  })
  return useMemo(() => {
    const staff = (data?.staff_names ?? []).map((one) => ({
      id: one.id,
      name: one.title ?? customerName(one) ?? t("team.noName"),
      canServe: one.type === "user" && one.is_active,
    }))
    const names = new Map(staff.map(({ id, name }) => [id, name]))
    const isKnown = data !== undefined || isError
    return {
      staff: staff.toSorted((one, other) => one.name.localeCompare(other.name)),
      nameOf: (id: string): string =>
        names.get(id) ?? (isKnown ? t("team.noName") : "…"),
    }
  }, [data, isError, t])
}
