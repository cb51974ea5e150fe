import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { SAFETY_MODULE } from "../../modules/safety"
import { patchTestDates } from "../../modules/safety/rules/patch-test-dates"
import { safetySettings } from "../../modules/safety/settings"
import type { NewPatchTest, PatchTestOutcome } from "../../modules/safety/types"
import { resolveSettings } from "../../reads/settings/resolve-settings"
import type { Actor } from "../../shared/actor"
import { systemClock } from "../../shared/clock"
import type { SqlContext } from "../../shared/sql"

/** The audit entry of a write, in the transaction of the write. */
const recordWrite =
  (container: MedusaContainer, actor: Actor, customer_id: string) =>
  (id: string, context: SqlContext): Promise<string[]> =>
    container.resolve(AUDIT_MODULE).record(
      [
        {
          actor,
          action: "patch_test.write",
          customer_id,
          subject_type: "patch_test",
          subject_id: id,
          occurred_at: systemClock(),
        },
      ],
      context
    )

/**
 * Puts a patch test on record, with the time in which it counts. Safe to
 * repeat with the same idempotency key.
 *
 * A plain function, since how a test went is sealed and a workflow engine
 * keeps its inputs (see `health-profile/record-profile.ts`).
 *
 * @returns its id, and whether this call wrote it
 * @throws {MedusaError} duplicate_error where the key recorded a test of
 *   another product
 */
export const recordPatchTest = async (
  container: MedusaContainer,
  test: Omit<NewPatchTest, "valid_from" | "valid_until">,
  actor: Actor
): Promise<{ id: string; written: boolean }> => {
  const safety = container.resolve(SAFETY_MODULE)
  const [settings, [card]] = await Promise.all([
    resolveSettings(container, safetySettings),
    safety.openCards([test.product_id]),
  ])
  const dates = patchTestDates(
    test.tested_at,
    card?.patch_test ?? null,
    settings
  )
  return await safety.addPatchTest(
    { ...test, ...dates },
    recordWrite(container, actor, test.customer_id)
  )
}

/**
 * Notes how a pending patch test went, once; no workflow either.
 *
 * @throws {MedusaError} not_found; not_allowed where the outcome is known
 */
export const concludePatchTest = async (
  container: MedusaContainer,
  key: { id: string; customer_id: string },
  conclusion: { outcome: PatchTestOutcome; note: string | null },
  actor: Actor
): Promise<void> => {
  await container
    .resolve(SAFETY_MODULE)
    .concludePatchTest(
      key,
      conclusion,
      recordWrite(container, actor, key.customer_id)
    )
}
