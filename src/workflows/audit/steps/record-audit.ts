import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AUDIT_MODULE } from "../../../modules/audit"
import type { AuditFact } from "../../../modules/audit/types"

export type RecordAuditStepInput = (Omit<AuditFact, "occurred_at"> & {
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
})[]

export const recordAuditStepId = "balm-record-audit"

/**
 * Puts facts on record. The last step of a workflow: what is on record stays
 * there, so nothing that may still fail comes after it.
 */
export const recordAuditStep = createStep(
  recordAuditStepId,
  async (facts: RecordAuditStepInput, { container }) => {
    const ids = await container.resolve(AUDIT_MODULE).record(
      facts.map((fact) => ({
        ...fact,
        occurred_at: new Date(fact.occurred_at),
      }))
    )
    return new StepResponse(ids)
  }
)
