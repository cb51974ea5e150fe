import { useQuery } from "@tanstack/react-query"
import { listCustomers } from "../lib/api/customers"
import { customerName } from "../lib/customer-name"
import { keys } from "../lib/keys"

/** Names of the customers on a page, in one request. */
export const useCustomerNames = (
  ids: (string | null | undefined)[]
): ReadonlyMap<string, string | undefined> => {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))].sort()
  const { data } = useQuery({
    queryKey: keys.names(wanted),
    queryFn: () => listCustomers(wanted),
    enabled: wanted.length > 0,
  })
  return new Map(
    data?.customers.map((customer) => [customer.id, customerName(customer)])
  )
}
