import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { listSettings, saveSetting } from "../lib/api/settings"
import { keys } from "../lib/keys"

export const useSettings = () =>
  useQuery({ queryKey: keys.resource("settings"), queryFn: listSettings })

export const useSaveSetting = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: saveSetting,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource("settings") }),
  })
}
