import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { captionPlace, openValue, photoPlace, sealValue } from "./sealing"
import type { NewPhoto, PhotoView } from "./types"

type PhotoRow = Omit<PhotoView, "caption"> & {
  key_id: string
  sealed_caption: Buffer
}

const COLUMNS = [
  "id",
  "customer_id",
  "content_type",
  "bytes",
  "taken_at",
  "recorded_by",
  "created_at",
] as const

/** The SQL of progress photos; the picture itself is read alone. */
export const photoQueries = (sql: Knex, keyring: Keyring) => ({
  /** @returns id */
  async add({ image, caption, ...photo }: NewPhoto): Promise<string> {
    const id = generateEntityId("", "bphoto")
    const { key_id, sealed } = keyring.sealBytes(
      image,
      photoPlace(photo.customer_id, id)
    )
    await sql("balm_progress_photo").insert({
      ...photo,
      id,
      bytes: image.length,
      key_id,
      sealed,
      sealed_caption: sealValue(
        keyring,
        caption,
        captionPlace(photo.customer_id, id)
      ).sealed,
    })
    return id
  },

  async count(customerId: string): Promise<number> {
    const [row]: { count: number }[] = await sql("balm_progress_photo")
      .where({ customer_id: customerId, deleted_at: null })
      .select(sql.raw("count(*)::int as count"))
    return row?.count ?? 0
  },

  /** Newest first, without the pictures. */
  async list(customerId: string): Promise<PhotoView[]> {
    const rows: PhotoRow[] = await sql("balm_progress_photo")
      .select(...COLUMNS, "key_id", "sealed_caption")
      .where({ customer_id: customerId, deleted_at: null })
      .orderBy([
        { column: "taken_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
    return rows.map(({ key_id, sealed_caption, ...photo }) => ({
      ...photo,
      caption: String(
        openValue(
          keyring,
          { key_id, sealed: sealed_caption },
          captionPlace(customerId, photo.id)
        )
      ),
    }))
  },

  /** One picture; undefined for an unknown one and for somebody else's. */
  async image(
    customerId: string,
    id: string
  ): Promise<{ content_type: string; image: Buffer } | undefined> {
    const [row]: { content_type: string; key_id: string; sealed: Buffer }[] =
      await sql("balm_progress_photo")
        .select("content_type", "key_id", "sealed")
        .where({ id, customer_id: customerId, deleted_at: null })
    return row
      ? {
          content_type: row.content_type,
          image: keyring.openBytes(row, photoPlace(customerId, id)),
        }
      : undefined
  },

  /** Who added it; undefined for an unknown one and for somebody else's. */
  async find(
    customerId: string,
    id: string
  ): Promise<{ recorded_by: string } | undefined> {
    const [row]: { recorded_by: string }[] = await sql("balm_progress_photo")
      .select("recorded_by")
      .where({ id, customer_id: customerId, deleted_at: null })
    return row
  },

  /** For good: nothing of it is left in the table. */
  async remove(customerId: string, id: string): Promise<boolean> {
    const removed = await sql("balm_progress_photo")
      .where({ id, customer_id: customerId })
      .delete()
    return removed > 0
  },
})
