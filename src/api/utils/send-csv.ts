import { once } from "node:events"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CSV_START, csvLine } from "../../shared/csv"
import { reasonOf } from "../../shared/errors"

/**
 * Sends a CSV file as it is read: a file kept anywhere would be one more copy
 * to look after. Put on record that it is taken before this.
 *
 * @param name of the file, without its ending
 * @param pages lines, a page at a time
 */
export const sendCsv = async (
  req: AuthenticatedMedusaRequest<unknown, unknown>,
  res: MedusaResponse,
  {
    name,
    columns,
    pages,
  }: {
    name: string
    columns: readonly string[]
    pages: AsyncIterable<(string | number | null)[][]>
  }
): Promise<void> => {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}.csv"`)
  res.write(CSV_START + csvLine([...columns]))
  try {
    for await (const page of pages) {
      if (!res.write(page.map(csvLine).join("")) && !res.destroyed) {
        await Promise.race([once(res, "drain"), once(res, "close")])
      }
      if (res.destroyed) {
        return
      }
    }
    res.end()
  } catch (error) {
    // The status is out already: a cut connection is all that can be said.
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`export of ${name} failed: ${reasonOf(error)}`)
    res.destroy()
  }
}
