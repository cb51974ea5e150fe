import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../../modules/team/models/staff-member"
import { ROLES } from "../../modules/team/rules/permissions"

const rowsSchema = z.array(
  z.object({
    /** Id of the Medusa user or of the API key. */
    id: z.string(),
    type: z.enum(ACTOR_TYPES),
    /** Of a user; a key has a title instead. */
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
    title: z.string().nullable(),
    /** Null: none, and so the least. */
    role: z.enum(ROLES).nullable(),
    location_ids: z.array(z.string()),
    skills: z.array(z.string()),
    active_from: z.string().nullable(),
    active_until: z.string().nullable(),
  })
)

export type StaffView = z.infer<typeof rowsSchema>[number]

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

/** Everybody and everything that comes in by `/admin`. */
const EVERYBODY = `
  select 'user' as type, u.id, u.first_name, u.last_name, u.email,
    null as title, u.created_at
  from "user" u where u.deleted_at is null
  union all
  select 'api-key', k.id, null, null, null, k.title, k.created_at
  from api_key k
  where k.type = 'secret' and k.deleted_at is null
    and (k.revoked_at is null or k.revoked_at > now())`

/**
 * Users and secret API keys with their role, those without one too: two
 * queries, however many rows. SQL, because the two lie in three modules.
 */
export const readStaff = async (
  container: MedusaContainer,
  filters: { id?: string | undefined; role?: string | undefined },
  page: { take: number; skip: number; descending: boolean }
): Promise<{ staff: StaffView[]; count: number }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const matching = () => {
    const query = sql.from(sql.raw(`(${EVERYBODY}) as e`)).joinRaw(
      `left join balm_staff_member m on m.actor_type = e.type
           and m.actor_id = e.id and m.deleted_at is null`
    )
    if (filters.id) {
      query.where("e.id", filters.id)
    }
    if (filters.role) {
      query.where("m.role", filters.role)
    }
    return query
  }
  const direction = page.descending ? "desc" : "asc"
  const staff = rowsSchema.parse(
    await matching()
      .select("e.id", "e.type", "e.first_name", "e.last_name", "e.email")
      .select("e.title", "m.role", "m.active_from", "m.active_until")
      .select(sql.raw("coalesce(m.location_ids, '{}') as location_ids"))
      .select(sql.raw("coalesce(m.skills, '{}') as skills"))
      .orderBy([
        { column: "e.created_at", order: direction },
        { column: "e.id", order: direction },
      ])
      .limit(page.take)
      .offset(page.skip)
  )
  const [{ count }] = countSchema.parse(
    await matching().count({ count: "e.id" })
  )
  return { staff, count }
}
