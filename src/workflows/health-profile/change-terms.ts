import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import type { TermWords } from "../../modules/health-profile/types"
import type { Actor } from "../../shared/actor"
import { systemClock } from "../../shared/clock"
import type { SqlContext } from "../../shared/sql"

/** The audit entry of a change, in the transaction of the change. */
const recordChange =
  (
    container: MedusaContainer,
    actor: Actor,
    occurred_at: Date,
    verb: "added" | "reworded" | "retired" | "restored"
  ) =>
  (code: string, context: SqlContext): Promise<string[]> =>
    container.resolve(AUDIT_MODULE).record(
      [
        {
          actor,
          action: "health_term.write",
          subject_type: "health_term",
          subject_id: code,
          details: { verb },
          occurred_at,
        },
      ],
      context
    )

/**
 * Adds a term to the store's vocabulary; no workflow, since its words are
 * sealed (see `record-profile.ts`).
 *
 * @returns the code made for it
 */
export const addHealthTerm = async (
  container: MedusaContainer,
  words: TermWords,
  actor: Actor
): Promise<string> =>
  await container
    .resolve(HEALTH_PROFILE_MODULE)
    .addTerm(words, recordChange(container, actor, systemClock(), "added"))

/**
 * Rewords a term of the store's own, takes it out of what is offered, or
 * offers it again.
 *
 * @returns `stale` where somebody else was first
 * @throws {MedusaError} not_found for any other code; duplicate_error where
 *   the vocabulary has the new words already
 */
export const changeHealthTerm = async (
  container: MedusaContainer,
  code: string,
  {
    version,
    words,
    retired,
  }: {
    version: number
    words?: TermWords | undefined
    retired?: boolean | undefined
  },
  actor: Actor
): Promise<"written" | "stale"> => {
  const now = systemClock()
  const verb =
    retired === undefined ? "reworded" : retired ? "retired" : "restored"
  return await container.resolve(HEALTH_PROFILE_MODULE).changeTerm(
    {
      code,
      base_version: version,
      words,
      ...(retired !== undefined && { retired_at: retired ? now : null }),
    },
    recordChange(container, actor, now, verb)
  )
}
