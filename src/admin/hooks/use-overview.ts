import { useQuery } from "@tanstack/react-query"
import { retrieveOverview } from "../lib/api/overview"
import { keys } from "../lib/keys"

export const useOverview = (customerId: string) =>
  useQuery({
    queryKey: keys.overview(customerId),
    queryFn: () => retrieveOverview(customerId),
  })
