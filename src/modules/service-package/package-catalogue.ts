import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unwrap } from "../../shared/errors"
import { newId } from "../../shared/ids"
import { gone, merged } from "./catalogue"
import { ITEM_KINDS } from "./models/package-item"
import { checkPackageItems } from "./rules/check-package"
import type { PackageFault } from "./rules/check-package"
import type {
  PackageChanges,
  PackageContent,
  PackageItemContent,
} from "./types"

const FAULTS: Record<PackageFault, string> = {
  no_paid_item:
    "A package needs at least one item that is not a bonus: its price is for that one.",
  wrong_target:
    "An item names one thing: `service_id` where its kind is service, `category_id` where it is category, `variant_id` where it is product.",
  some_weights:
    "Give each item that is not a bonus a `price_weight`, or none of them.",
  itself: "A package cannot hold the variant that it is sold as.",
}

const packageSchema = z.object({
  variant_id: z.string(),
  validity_days: z.number().nullable(),
  validity_from: z.enum(["purchase", "first_use"]),
  usable_by: z.enum(["owner", "family", "anyone"]),
  transferable: z.boolean(),
  freezable: z.boolean(),
})

const itemsSchema = z.array(
  z.object({
    kind: z.enum(ITEM_KINDS),
    service_id: z.string().nullable(),
    category_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    sessions: z.number(),
    bonus: z.boolean(),
    price_weight: z.number().nullable(),
  })
)

/** How a package was before; null: there was none. */
export type PackageBefore = {
  id: string
  variant_id: string
  content: PackageContent | null
}

const packageRows = (sql: Knex) => {
  const writeItems = async (
    package_id: string,
    items: PackageItemContent[]
  ): Promise<void> => {
    await sql("balm_package_item").where({ package_id }).delete()
    if (items.length > 0) {
      await sql("balm_package_item").insert(
        items.map((item, position) => ({
          ...item,
          id: newId("bpkgi"),
          package_id,
          position,
        }))
      )
    }
  }

  const open = async (
    id: string
  ): Promise<{
    variant_id: string
    content: PackageContent
  }> => {
    const [row] = z
      .array(packageSchema)
      .parse(
        await sql("balm_package")
          .select(Object.keys(packageSchema.shape))
          .where({ id })
          .whereNull("deleted_at")
          .forUpdate()
      )
    if (!row) {
      throw gone("package", id)
    }
    const { variant_id, ...terms } = row
    const items = itemsSchema.parse(
      await sql("balm_package_item")
        .select(Object.keys(itemsSchema.element.shape))
        .where({ package_id: id })
        .whereNull("deleted_at")
        .orderBy([{ column: "position" }, { column: "id" }])
    )
    return { variant_id, content: { ...terms, items } }
  }
  return { open, writeItems }
}

const checkedItems = (items: PackageItemContent[], variantId: string) =>
  unwrap(checkPackageItems(items, variantId), (fault) => FAULTS[fault])

/** The packages a store sells, inside one transaction. */
export const packageCatalogue = (sql: Knex) => {
  const { open, writeItems } = packageRows(sql)
  return {
    /**
     * Turns a variant into a package.
     *
     * @throws {MedusaError} invalid_data where it is one already, or its
     *   items do not fit together
     */
    async add(
      variant_id: string,
      { items, ...terms }: PackageContent
    ): Promise<PackageBefore> {
      const id = newId("bpkg")
      const checked = checkedItems(items, variant_id)
      const inserted: unknown[] = await sql("balm_package")
        .insert({ id, variant_id, ...terms })
        .onConflict(sql.raw("(variant_id) where deleted_at is null"))
        .ignore()
        .returning("id")
      if (inserted.length === 0) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `A package of the variant ${variant_id} already exists: change that one.`
        )
      }
      await writeItems(id, checked)
      return { id, variant_id, content: null }
    },

    /**
     * Changes a package; what is not given stays, and so does what was sold.
     *
     * @throws {MedusaError} not_found; invalid_data where its items do not
     *   fit together
     */
    async change(id: string, changes: PackageChanges): Promise<PackageBefore> {
      const { variant_id, content: old } = await open(id)
      const { items, ...terms } = packageSchema
        .omit({ variant_id: true })
        .extend({ items: itemsSchema })
        .parse(merged(old, changes))
      await sql("balm_package")
        .where({ id })
        .update({ ...terms, updated_at: sql.fn.now() })
      await writeItems(id, checkedItems(items, variant_id))
      return { id, variant_id, content: old }
    },

    /**
     * Takes a package off the list; what was sold of it stays.
     *
     * @throws {MedusaError} not_found
     */
    async remove(id: string): Promise<PackageBefore> {
      const before = await open(id)
      await sql("balm_package")
        .where({ id })
        .update({ deleted_at: sql.fn.now() })
      return { id, ...before }
    },

    /** Compensation: puts a package back to what it was. */
    async restore({ id, content }: PackageBefore): Promise<void> {
      const { items = [], ...terms } = content ?? {}
      await sql("balm_package")
        .where({ id })
        .update(
          content
            ? { ...terms, deleted_at: null }
            : { deleted_at: sql.fn.now() }
        )
      await writeItems(id, items)
    },
  }
}
