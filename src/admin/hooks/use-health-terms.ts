import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  addTerm,
  changeTerm,
  retrieveVocabulary,
} from "../lib/api/health-terms"
import type { TermWords } from "../lib/api/health-terms"
import { keys } from "../lib/keys"

const RESOURCE = "vocabulary"

/** The conditions, groups and states there are. */
export const useVocabulary = () =>
  useQuery({
    queryKey: keys.resource(RESOURCE),
    queryFn: retrieveVocabulary,
    // Somebody may have added a term in another tab, to use it in this one.
    refetchOnWindowFocus: "always",
  })

/** Adds a term; rewords one, or changes whether it is offered. */
export const useChangeTerms = () => {
  const client = useQueryClient()
  // After a refusal, too: somebody else may have been first.
  const onSettled = () =>
    client.invalidateQueries({ queryKey: keys.resource(RESOURCE) })
  return {
    add: useMutation({ mutationFn: addTerm, onSettled }),
    change: useMutation({
      mutationFn: ({
        code,
        ...change
      }: {
        code: string
        version: number
        words?: TermWords
        retired?: boolean
      }) => changeTerm(code, change),
      onSettled,
    }),
  }
}
