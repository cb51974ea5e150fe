import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { SweepPage } from "../sweep/lacking"

const rowsSchema = z.array(z.object({ actor_id: z.string() }))

/** Users with a role who are no longer there, by id. */
export const readRolesOfNobody = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select m.actor_id from balm_staff_member m
      where m.actor_type = 'user' and m.deleted_at is null and m.actor_id > ?
        and not exists (select 1 from "user" u
          where u.id = m.actor_id and u.deleted_at is null)
      order by m.actor_id limit ?`,
    [page.after ?? "", page.limit]
  )
  return rowsSchema.parse(rows).map((row) => row.actor_id)
}
