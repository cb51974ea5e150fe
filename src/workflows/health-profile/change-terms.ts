import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import type { TermWords } from "../../modules/health-profile/types"
import type { Actor } from "../../shared/actor"
import { systemClock } from "../../shared/clock"
import type { SqlContext } from "../../shared/sql"

/** The audit entry of a change, in the transaction of the change. */
const recordChange =
  (container: MedusaContainer, actor: Actor, occurred_at: Date) =>
  (code: string, context: SqlContext): Promise<string[]> =>
    container.resolve(AUDIT_MODULE).record(
      [
        {
          actor,
          action: "health_term.write",
          subject_type: "health_term",
          subject_id: code,
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
    .addTerm(words, recordChange(container, actor, systemClock()))

/**
 * Rewords a term of the store's own, or takes it out of what is offered.
 *
 * @throws {MedusaError} not_found for any other code
 */
export const changeHealthTerm = async (
  container: MedusaContainer,
  code: string,
  {
    words,
    retired,
  }: { words?: TermWords | undefined; retired?: boolean | undefined },
  actor: Actor
): Promise<void> => {
  const now = systemClock()
  await container.resolve(HEALTH_PROFILE_MODULE).changeTerm(
    code,
    {
      words,
      ...(retired !== undefined && { retired_at: retired ? now : null }),
    },
    recordChange(container, actor, now)
  )
}
