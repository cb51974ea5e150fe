import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import type {
  HealthWrite,
  NewHealthVersion,
} from "../../modules/health-profile/types"
import { systemClock } from "../../shared/clock"

/**
 * Writes a version of a health record and puts it on record, both or neither:
 * the audit entry is the last statement of the same transaction.
 *
 * A plain function on purpose. A Medusa workflow hands its input and results
 * to the workflow engine, which logs, reports and may keep them; what is
 * sealed in the database must not lie open there.
 *
 * @throws {MedusaError} invalid_data for a condition nobody has defined
 */
export const recordHealthProfile = async (
  container: MedusaContainer,
  write: Omit<NewHealthVersion, "recorded_at">
): Promise<HealthWrite> => {
  const health = container.resolve(HEALTH_PROFILE_MODULE)
  const audit = container.resolve(AUDIT_MODULE)
  const { customer_id, actor, values } = write
  const unknown = await health.unknownTerms(
    (values.conditions ?? []).map(({ code }) => code)
  )
  if (unknown.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${unknown.length} of the conditions are not in the vocabulary: choose from GET /admin/health-terms or add your own term there.`
    )
  }
  const recorded_at = systemClock()
  return await health.writeVersion(
    { ...write, recorded_at },
    ({ version, fields }, context) =>
      audit.record(
        [
          {
            actor,
            action: "health_profile.write",
            customer_id,
            subject_type: "health_profile",
            subject_id: customer_id,
            // The names of fields are health words too.
            details: { version, fields },
            occurred_at: recorded_at,
          },
        ],
        context
      )
  )
}
