import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unwrap } from "../../shared/errors"
import { newId } from "../../shared/ids"
import { bigNumberColumns } from "../../shared/sql"
import { gone, merged } from "./catalogue"
import { guideSchema } from "./guide"
import { checkService } from "./rules/check-service"
import type { ServiceFault } from "./rules/check-service"
import type { Consumable, ServiceChanges, ServiceContent } from "./types"

const FAULTS: Record<ServiceFault, string> = {
  consumable_twice:
    "`consumables` names an inventory item twice: add the quantities up.",
  skill_twice: "`skills` names a skill twice.",
}

const serviceSchema = z.object({
  product_id: z.string(),
  duration_minutes: z.number(),
  processing_minutes: z.number(),
  finishing_minutes: z.number(),
  transition_minutes: z.number(),
  minimum_interval_days: z.number().nullable(),
  skills: z.array(z.string()),
  room_kind: z.string().nullable(),
  guide: guideSchema.nullable(),
})

const consumablesSchema = z.array(
  z.object({ inventory_item_id: z.string(), quantity: z.coerce.number() })
)

/** How a service was before; null: there was none. */
export type ServiceBefore = {
  id: string
  product_id: string
  content: ServiceContent | null
}

/** Whole, not merged: a step that was taken out of the guide is gone. */
const serviceColumns = ({
  consumables: _,
  guide,
  ...content
}: ServiceContent) => ({ ...content, guide: guide && JSON.stringify(guide) })

const serviceRows = (sql: Knex) => {
  const writeConsumables = async (
    service_id: string,
    consumables: Consumable[]
  ): Promise<void> => {
    await sql("balm_service_consumable").where({ service_id }).delete()
    if (consumables.length > 0) {
      await sql("balm_service_consumable").insert(
        consumables.map(({ inventory_item_id, quantity }) => ({
          id: newId("bscon"),
          service_id,
          inventory_item_id,
          ...bigNumberColumns("quantity", quantity),
        }))
      )
    }
  }

  const open = async (
    id: string
  ): Promise<{
    product_id: string
    content: ServiceContent
  }> => {
    const [row] = z
      .array(serviceSchema)
      .parse(
        await sql("balm_service")
          .select(Object.keys(serviceSchema.shape))
          .where({ id })
          .whereNull("deleted_at")
          .forUpdate()
      )
    if (!row) {
      throw gone("service", id)
    }
    const { product_id, ...content } = row
    const consumables = consumablesSchema.parse(
      await sql("balm_service_consumable")
        .select("inventory_item_id", "quantity")
        .where({ service_id: id })
        .whereNull("deleted_at")
        .orderBy("id")
    )
    return { product_id, content: { ...content, consumables } }
  }
  return { open, writeConsumables }
}

const checkedService = (content: ServiceContent): ServiceContent =>
  unwrap(checkService(content), (fault) => FAULTS[fault])

/** How the store performs what it sells, inside one transaction. */
export const serviceCatalogue = (sql: Knex) => {
  const { open, writeConsumables } = serviceRows(sql)
  return {
    /**
     * Describes how a product is performed.
     *
     * @throws {MedusaError} invalid_data where it is a service already
     */
    async add(
      product_id: string,
      content: ServiceContent
    ): Promise<ServiceBefore> {
      const id = newId("bserv")
      // Two at once: the second waits here for the first, then inserts none.
      const inserted: unknown[] = await sql("balm_service")
        .insert({ id, product_id, ...serviceColumns(checkedService(content)) })
        .onConflict(sql.raw("(product_id) where deleted_at is null"))
        .ignore()
        .returning("id")
      if (inserted.length === 0) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `A service of the product ${product_id} already exists: change that one.`
        )
      }
      await writeConsumables(id, content.consumables)
      return { id, product_id, content: null }
    },

    /**
     * Changes a service; what is not given stays.
     *
     * @throws {MedusaError} not_found
     */
    async change(id: string, changes: ServiceChanges): Promise<ServiceBefore> {
      const { product_id, content: old } = await open(id)
      const content = checkedService(
        serviceSchema
          .omit({ product_id: true })
          .extend({ consumables: consumablesSchema })
          .parse(merged(old, changes))
      )
      await sql("balm_service")
        .where({ id })
        .update({ ...serviceColumns(content), updated_at: sql.fn.now() })
      await writeConsumables(id, content.consumables)
      return { id, product_id, content: old }
    },

    /**
     * Takes a service off the list. Its consumables stay written: sessions
     * that were sold are still performed.
     *
     * @throws {MedusaError} not_found
     */
    async remove(id: string): Promise<ServiceBefore> {
      const before = await open(id)
      await sql("balm_service")
        .where({ id })
        .update({ deleted_at: sql.fn.now() })
      return { id, ...before }
    },

    /** Compensation: puts a service back to what it was. */
    async restore({ id, content }: ServiceBefore): Promise<void> {
      await sql("balm_service")
        .where({ id })
        .update(
          content
            ? { ...serviceColumns(content), deleted_at: null }
            : { deleted_at: sql.fn.now() }
        )
      await writeConsumables(id, content?.consumables ?? [])
    },
  }
}
