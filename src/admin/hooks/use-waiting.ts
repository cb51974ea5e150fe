import { useQuery } from "@tanstack/react-query"
import { listRecoveryCases } from "../lib/api/feedback"
import { listMessages } from "../lib/api/messages"
import { keys } from "../lib/keys"
import { statusesOf } from "../lib/message-filter"
import { useMay } from "./use-may"

/** How many customers wait for somebody to take care of them. */
export const useOpenCases = (): number | undefined => {
  const mayAsk = useMay("feedback.read") === true
  return useQuery({
    queryKey: keys.list("cases", { state: "open", limit: 1 }),
    queryFn: () => listRecoveryCases({ state: "open", limit: 1 }),
    enabled: mayAsk,
  }).data?.count
}

/** How many messages did not arrive. */
export const useFailedMessages = (): number | undefined => {
  const mayAsk = useMay("messages.read") === true
  return useQuery({
    queryKey: keys.list("messages", { filter: "failed", limit: 1 }),
    queryFn: () =>
      listMessages({
        status: statusesOf("failed") ?? [],
        limit: 1,
        offset: 0,
      }),
    enabled: mayAsk,
  }).data?.count
}
