import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const PAGE = 5_000

/**
 * Runs a query over a table page by page, in id order.
 *
 * @param query takes `:after` and `:limit`; each row carries its `id`
 */
export const pages = async function* <Row extends { id: string }>(
  container: MedusaContainer,
  query: string,
  row: z.ZodType<Row>
): AsyncIterable<Row[]> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let after: string | null = ""; after !== null;) {
    const found: { rows: unknown[] } = await sql.raw(query, {
      after,
      limit: PAGE,
    })
    const rows: Row[] = z.array(row).parse(found.rows)
    yield rows
    after = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null)
  }
}
