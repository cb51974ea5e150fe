import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../../modules/team/models/staff-member"
import { ROLES } from "../../modules/team/rules/permissions"
import type { Role } from "../../modules/team/rules/permissions"

const rowsSchema = z.array(
  z.union([
    z.object({
      key: z.null(),
      actor_type: z.enum(ACTOR_TYPES),
      actor_id: z.string(),
      role: z.enum(ROLES),
      active_from: z.string().nullable(),
      active_until: z.string().nullable(),
    }),
    z.object({ key: z.string(), value: z.unknown() }),
  ])
)

export type AccessFacts = {
  role: Role | null
  active_from: string | null
  active_until: string | null
  has_owner: boolean
  settings: Record<string, unknown>
}

const NOBODY = { role: null, active_from: null, active_until: null }

/** Flat, as every admin request waits for it: a join would be planned longer. */
const FACTS = `
  select null as key, null::jsonb as value,
         actor_type, actor_id, role, active_from, active_until
    from balm_staff_member
   where (actor_id = ? or role = 'owner') and deleted_at is null
   union all
  select key, value -> 'value', null, null, null, null, null
    from balm_setting
   where key = any(?) and deleted_at is null`

/**
 * What decides about one request, in one round trip: it is asked anew each
 * time, so that a right taken away is gone at once.
 */
export const readAccessFacts = async (
  container: MedusaContainer,
  actor: { type: string; id: string },
  settingKeys: string[]
): Promise<AccessFacts> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const answer = await sql.raw<{ rows: unknown[] }>(FACTS, [
    actor.id,
    settingKeys,
  ])
  const rows = rowsSchema.parse(answer.rows)
  const staff = rows.flatMap((row) => (row.key === null ? row : []))
  const { role, active_from, active_until } =
    staff.find(
      (row) => row.actor_type === actor.type && row.actor_id === actor.id
    ) ?? NOBODY
  return {
    role,
    active_from,
    active_until,
    has_owner: staff.some(
      (row) => row.role === "owner" && row.actor_type === "user"
    ),
    settings: Object.fromEntries(
      rows.flatMap((row) => (row.key === null ? [] : [[row.key, row.value]]))
    ),
  }
}
