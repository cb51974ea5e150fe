import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { ITEM_KINDS } from "../../modules/service-package/models/package-item"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { bestFirst } from "../../modules/service-package/rules/may-redeem-session"
import { compact } from "../../shared/collections"
import type { Verdict } from "../../modules/safety/types"
import { readVerdicts } from "../safety/verdicts"
import { readItemTitles, titleOf } from "./service-titles"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    entitlement_id: z.string(),
    package_title: z.string(),
    kind: z.enum(ITEM_KINDS),
    service_id: z.string().nullable(),
    category_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    bonus: z.boolean(),
    usable_by: z.enum(["owner", "family", "anyone"]),
    granted_at: z.date(),
    expires_at: z.date().nullable(),
    sessions_left: z.number(),
    left: z.number(),
  })
)

/** What a customer can use today, as the desk sees it. */
export type UsableSession = Omit<
  z.infer<typeof rowsSchema>[number],
  "left" | "granted_at"
> & {
  /** Of the treatment or product. */
  title: string
  /** Of the treatment, as the safety engine names it; null: not one alone. */
  product_id: string | null
  /** Of a treatment; null: whoever treats decides which it is. */
  verdict: Verdict | null
}

/**
 * What a customer can use at `now`, best first: what expires soonest, then of
 * what fewest are left.
 */
export const readUsableSessions = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<UsableSession[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = rowsSchema.parse(
    await sql
      .select("*")
      .from(
        sql("balm_entitlement as e")
          .join("balm_entitlement_item as i", "i.entitlement_id", "e.id")
          .join("balm_session_entry as l", (join) => {
            // By their owner first: that is what the ledger has an index on.
            join
              .on("l.entitlement_id", "e.id")
              .andOn("l.entitlement_item_id", "i.id")
              .andOnNull("l.deleted_at")
          })
          .select("i.id", "i.entitlement_id", "e.title as package_title")
          .select("i.kind", "i.service_id", "i.category_id", "i.variant_id")
          .select("i.bonus", "e.usable_by", "e.granted_at", "e.expires_at")
          .select(
            sql.raw(
              `sum(l.sessions)::int as sessions_left,
               sum(sum(l.sessions)) over (partition by e.id,
                 coalesce(i.service_id, i.category_id, i.variant_id))::int as "left"`
            )
          )
          .where("e.customer_id", customerId)
          .whereNull("e.deleted_at")
          .whereNull("i.deleted_at")
          .whereNull("e.frozen_at")
          .whereRaw("(e.expires_at is null or e.expires_at > ?)", [now])
          .groupBy("i.id", "e.id")
          .as("open")
      )
      .where("sessions_left", ">", 0)
  )
  const serviceIds = compact(rows.map(({ service_id }) => service_id))
  const [titles, verdicts, services] = await Promise.all([
    readItemTitles(container, rows),
    readVerdicts(container, customerId, serviceIds, now),
    container
      .resolve(SERVICE_PACKAGE_MODULE)
      .listServices(
        { id: serviceIds },
        { select: ["id", "product_id"], withDeleted: true }
      ),
  ])
  const products = new Map(
    services.map(({ id, product_id }) => [id, product_id])
  )
  return rows
    .toSorted(bestFirst)
    .map(({ left: _, granted_at: __, ...row }) => ({
      ...row,
      title: titleOf(titles, row) ?? row.package_title,
      product_id: products.get(row.service_id ?? "") ?? null,
      verdict: verdicts.get(row.service_id ?? "") ?? null,
    }))
}
