import { useMutation, useQueryClient } from "@tanstack/react-query"
import { createWalkIn } from "../lib/api/walk-ins"

/** Medusa's own lists of customers. */
const CUSTOMERS = ["customers"]

export const useCreateWalkIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: createWalkIn,
    onSuccess: () => client.invalidateQueries({ queryKey: CUSTOMERS }),
  })
}
