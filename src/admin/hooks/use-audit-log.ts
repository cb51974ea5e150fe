import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listAuditLog } from "../lib/api/audit"
import type { AuditFilters } from "../lib/api/audit"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

export const useAuditLog = (query: ListQuery, filters: AuditFilters) => {
  const whole = { ...query, ...filters }
  return useQuery({
    queryKey: keys.list("audit", whole),
    queryFn: () => listAuditLog(whole),
    placeholderData: keepPreviousData,
  })
}
