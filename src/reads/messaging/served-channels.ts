import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/**
 * The channels that a provider of Medusa's notification module serves. The
 * module keeps them to itself, so this reads its table.
 */
export const readServedChannels = async (
  container: MedusaContainer
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { channel: string }[] = await sql("notification_provider")
    .select(sql.raw("distinct unnest(channels) as channel"))
    .where({ is_enabled: true })
    .whereNull("deleted_at")
  return new Set(rows.map((row) => row.channel))
}

/** Our own outbox, as Medusa's notification module knows it. */
const OUTBOX_PROVIDER = "balm-outbox"

/** The channels on which a message goes no further than our outbox. */
export const readOutboxChannels = async (
  container: MedusaContainer
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { channel: string }[] = await sql("notification_provider")
    .select(sql.raw("distinct unnest(channels) as channel"))
    .where({ is_enabled: true, id: OUTBOX_PROVIDER })
    .whereNull("deleted_at")
  return new Set(rows.map((row) => row.channel))
}
