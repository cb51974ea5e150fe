import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const rowsSchema = z.array(
  z.object({ id: z.string(), users: z.coerce.number() })
)

/**
 * Who is to own a store that nobody owns: the user with this e-mail address,
 * or else whoever was there first; and how many users there are.
 *
 * @returns undefined while there is no user at all
 */
export const readFirstOwner = async (
  container: MedusaContainer,
  ownerEmail: string | undefined
): Promise<{ id: string; users: number } | undefined> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select id, count(*) over () as users from "user"
      where deleted_at is null
      order by (lower(email) = lower(?)) desc, created_at, id
      limit 1`,
    [ownerEmail ?? ""]
  )
  return rowsSchema.parse(rows)[0]
}
