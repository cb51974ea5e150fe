import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import { bilingual } from "./common"

export const WEIGHTS = ["block", "care", "note"] as const
export type Weight = (typeof WEIGHTS)[number]

const term = z.object({
  code: z.string(),
  group: z.string(),
  label: bilingual,
  weight: z.enum(WEIGHTS),
  /** Added by the store. */
  own: z.boolean(),
  retired: z.boolean(),
  version: z.number(),
})
export type HealthTerm = z.infer<typeof term>

const named = z.object({ code: z.string(), label: bilingual })

const vocabulary = z.object({
  groups: z.array(named),
  health_terms: z.array(term),
  /** What a safety card may name besides the terms. */
  states: z.array(named),
})
export type Vocabulary = z.infer<typeof vocabulary>

export type TermWords = Pick<HealthTerm, "group" | "label" | "weight">

const path = "/admin/health-terms"
const one = z.object({ health_term: term })

export const retrieveVocabulary = () => get(vocabulary, path)

export const addTerm = (words: TermWords) => post(one, path, words)

/** @param change `version`: the one the change was made from */
export const changeTerm = (
  code: string,
  change: { version: number; words?: TermWords; retired?: boolean }
) => post(one, `${path}/${code}`, change)
