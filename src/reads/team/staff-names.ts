import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../../modules/team/models/staff-member"
import { isActive } from "../../modules/team/rules/is-active"
import { readStoreDay } from "../store/store-zone"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    type: z.enum(ACTOR_TYPES),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    /** Of an API key. */
    title: z.string().nullable(),
    is_gone: z.boolean(),
    active_from: z.string().nullable(),
    active_until: z.string().nullable(),
  })
)

/** What a colleague is called, and whether they work here today. */
export type StaffNameView = {
  id: string
  type: (typeof ACTOR_TYPES)[number]
  first_name: string | null
  last_name: string | null
  title: string | null
  is_active: boolean
}

/** More than any house employs; the oldest are dropped first. */
const MOST_NAMES = 2_000

/** Those who left are among them: what they wrote still bears their name. */
const EVERYBODY_EVER = `
  select 'user' as type, u.id, u.first_name, u.last_name, null as title,
    u.deleted_at is not null as is_gone, u.created_at
  from "user" u
  union all
  select 'api-key', k.id, null, null, k.title,
    k.deleted_at is not null or coalesce(k.revoked_at <= now(), false),
    k.created_at
  from api_key k where k.type = 'secret'`

/**
 * Names of everybody who ever came in by `/admin`, and nothing else of them:
 * no e-mail address, no role. SQL, because they lie in three modules.
 */
export const readStaffNames = async (
  container: MedusaContainer,
  now: Date
): Promise<StaffNameView[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const today = readStoreDay(container, now)
  const rows = rowsSchema.parse(
    await sql
      .from(sql.raw(`(${EVERYBODY_EVER}) as e`))
      .joinRaw(
        `left join balm_staff_member m on m.actor_type = e.type
           and m.actor_id = e.id and m.deleted_at is null`
      )
      .select("e.id", "e.type", "e.first_name", "e.last_name", "e.title")
      .select("e.is_gone", "m.active_from", "m.active_until")
      .orderBy("e.created_at", "desc")
      .limit(MOST_NAMES)
  )
  return rows.map(({ is_gone, active_from, active_until, ...name }) => ({
    ...name,
    is_active: !is_gone && isActive({ active_from, active_until }, today),
  }))
}
