import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const rowsSchema = z.array(
  z.object({ id: z.string(), locale: z.string().nullable() })
)

/**
 * The language each customer is written to in: what their card says; else
 * what a storefront left with them. SQL, because the two lie in two modules.
 *
 * @returns language tags by customer; those of whom it is not known are absent
 */
export const readCustomerLocales = async (
  container: MedusaContainer,
  customerIds: (string | null)[]
): Promise<Map<string, string>> => {
  const ids = [...new Set(customerIds.filter((id) => id !== null))]
  if (ids.length === 0) {
    return new Map()
  }
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = rowsSchema.parse(
    await sql
      .from({ c: "customer" })
      .joinRaw(
        `left join balm_client_card k on k.customer_id = c.id
           and k.deleted_at is null`
      )
      .select("c.id")
      .select(
        sql.raw(
          `coalesce(k.locale, nullif(c.metadata->>'balm_locale', ''),
             nullif(c.metadata->>'locale', '')) as locale`
        )
      )
      .whereIn("c.id", ids)
  )
  return new Map(
    rows.flatMap(({ id, locale }) => (locale ? [[id, locale] as const] : []))
  )
}
