import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../../modules/team/models/staff-member"
import { ROLES } from "../../modules/team/rules/permissions"

const rowSchema = z.tuple([
  z.object({
    role: z.enum(ROLES).nullable(),
    active_from: z.string().nullable(),
    active_until: z.string().nullable(),
    has_owner: z.boolean(),
    settings: z.record(z.string(), z.unknown()).nullable(),
  }),
])
export type AccessFacts = z.infer<typeof rowSchema>[0]

/** Actors that come in by `/admin`; every other kind has no role. */
const KNOWN: readonly string[] = ACTOR_TYPES

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
  const { rows } = await sql.raw(
    `select m.role, m.active_from, m.active_until,
       exists (select 1 from balm_staff_member o
         where o.role = 'owner' and o.actor_type = 'user'
           and o.deleted_at is null) as has_owner,
       (select jsonb_object_agg(s.key, s.value -> 'value') from balm_setting s
         where s.key = any(?::text[]) and s.deleted_at is null) as settings
     from (select ?::text as type, ?::text as id) a
     left join balm_staff_member m on m.actor_type = a.type
       and m.actor_id = a.id and m.deleted_at is null`,
    [settingKeys, KNOWN.includes(actor.type) ? actor.type : "", actor.id]
  )
  const [facts] = rowSchema.parse(rows)
  return facts
}
