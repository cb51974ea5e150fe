import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const rowsSchema = z.array(z.object({ email: z.string() }))

/**
 * A customer's e-mail address, where Medusa's own verification has shown it to
 * be theirs; null: it has not, or they have changed it since.
 */
export const readVerifiedEmail = async (
  container: MedusaContainer,
  customerId: string
): Promise<string | null> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = rowsSchema.parse(
    await sql
      .from({ c: "customer" })
      .joinRaw(
        `join auth_identity i on i.app_metadata ->> 'customer_id' = c.id
           and i.deleted_at is null
         join auth_verification v on v.auth_identity_id = i.id
           and v.entity_type = 'email' and v.verified_at is not null
           and lower(v.entity_id) = lower(c.email) and v.deleted_at is null`
      )
      .select("c.email")
      .where({ "c.id": customerId })
      .whereNull("c.deleted_at")
      .limit(1)
  )
  return rows[0]?.email ?? null
}
