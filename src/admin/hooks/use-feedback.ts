import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listFeedback } from "../lib/api/feedback"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

/** @param filter `all`, or how many stars */
export const useFeedbackList = (query: ListQuery, filter: string) => {
  const whole = filter === "all" ? query : { ...query, stars: filter }
  return useQuery({
    queryKey: keys.list("feedback", whole),
    queryFn: () => listFeedback(whole),
    placeholderData: keepPreviousData,
  })
}

export const useFeedback = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("feedback", id ?? ""),
    queryFn: async () => (await listFeedback({ id: id ?? "" })).feedback[0],
    enabled: id !== undefined,
  })
