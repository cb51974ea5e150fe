import { z } from "@medusajs/framework/zod"
import { download, get, post, remove } from "../client"
import { moment } from "./common"
import { historyEntry, record, summary } from "./health-record"
import type { HealthContent, Reason } from "./health-record"

export * from "./health-record"

const photo = z.object({
  id: z.string(),
  taken_at: moment,
  recorded_by: z.string(),
  caption: z.string(),
})
export type Photo = z.infer<typeof photo>

const path = (customerId: string): string =>
  `/admin/customers/${customerId}/health-profile`
const photos = (customerId: string): string =>
  `/admin/customers/${customerId}/progress-photos`

export const retrieveHealthSummary = (customerId: string) =>
  get(z.object({ health_profile: summary }), path(customerId))

/** Put on record by the server, before it answers. */
export const openHealthRecord = (customerId: string, reason: Reason) =>
  get(z.object({ health_profile: record }), path(customerId), { reason })

export const openHealthHistory = (customerId: string, reason: Reason) =>
  get(
    z.object({ history: z.array(historyEntry), count: z.number() }),
    `${path(customerId)}/history`,
    { reason, limit: 50 }
  )

export const saveHealthRecord = (
  customerId: string,
  version: number,
  profile: Partial<HealthContent>
) =>
  post(z.object({ health_profile: summary }), path(customerId), {
    version,
    profile,
  })

export const listPhotos = (customerId: string, reason: Reason) =>
  get(z.object({ progress_photos: z.array(photo) }), photos(customerId), {
    reason,
  })

/** The picture itself; there is no address that a page could link to. */
export const fetchPhoto = (customerId: string, id: string, reason: Reason) =>
  download(`${photos(customerId)}/${id}`, { reason }, "image/*")

export const addPhoto = (
  customerId: string,
  input: { image: string; caption: string }
) =>
  post(
    z.object({ progress_photo: z.object({ id: z.string() }) }),
    photos(customerId),
    input
  )

export const removePhoto = (customerId: string, id: string) =>
  remove(`${photos(customerId)}/${id}`)
