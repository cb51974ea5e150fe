import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { firstUlidAt } from "../../shared/ids"
import type { SweepPage } from "../sweep/lacking"

const MESSAGES = `select 1 from balm_message m
  where m.source_type = ? and m.source_id = s.id and m.deleted_at is null`

const open = (
  container: MedusaContainer,
  source: { table: string; prefix: string },
  page: SweepPage
) => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const floor = `${source.prefix}_${firstUlidAt(page.since)}`
  return sql
    .select("s.id")
    .from({ s: source.table })
    .where("s.id", ">", page.after ?? floor)
    .whereNull("s.deleted_at")
    .orderBy("s.id")
    .limit(page.limit)
}

/**
 * Ids of orders whose invite was written but whose messages were not: the
 * process died in between. An answered invite needs none.
 */
export const readInvitesLackingMessages = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { order_id: string }[] = await sql
    .select("s.order_id")
    .from({ s: "balm_feedback_invite" })
    .where("s.order_id", ">", page.after ?? `order_${firstUlidAt(page.since)}`)
    .where("s.status", "planned")
    .whereNull("s.deleted_at")
    // Later than the last question there is nothing left to plan.
    .whereRaw("s.service_at > now() - interval '8 days'")
    .whereRaw(`not exists (${MESSAGES})`, ["feedback_invite"])
    .whereRaw(
      "not exists (select 1 from balm_feedback f where f.invite_id = s.id)"
    )
    .orderBy("s.order_id")
    .limit(page.limit)
  return rows.map((row) => row.order_id)
}

/** Ids of feedback whose present revision nobody has read. */
export const readFeedbackLackingAnalysis = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const rows: { id: string }[] = await open(
    container,
    { table: "balm_feedback", prefix: "bfb" },
    page
  ).whereRaw(
    `not exists (select 1 from balm_feedback_analysis a
      where a.feedback_id = s.id and a.revision = s.revision
        and a.deleted_at is null)`
  )
  return rows.map((row) => row.id)
}

/** Ids of feedback read as negative that lacks its case, or the alert of it. */
export const readNegativesLackingAlert = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const rows: { id: string }[] = await open(
    container,
    { table: "balm_feedback", prefix: "bfb" },
    page
  )
    .whereRaw(
      `exists (select 1 from balm_feedback_analysis a
        where a.feedback_id = s.id and a.revision = s.revision
          and a.negative and a.deleted_at is null)`
    )
    .whereRaw(
      `not exists (select 1 from balm_recovery_case c
        join balm_message m
          on m.source_type = ? and m.source_id = c.id and m.deleted_at is null
        where c.feedback_id = s.id and c.deleted_at is null)`,
      ["recovery_case"]
    )
  return rows.map((row) => row.id)
}
