import { z } from "@medusajs/framework/zod"
import { cardFields } from "../card-fields"
import type { CardFields } from "../card-fields"
import { get, post } from "../client"
import { moment } from "./common"

const note = z.object({
  id: z.string(),
  text: z.string(),
  author_id: z.string(),
  written_at: moment,
  struck_at: moment.nullable(),
})
export type ClientNote = z.infer<typeof note>

const card = cardFields.extend({
  version: z.number(),
  notes: z.array(note),
  tags: z.array(z.string()),
})
export type ClientCard = z.infer<typeof card>

const answer = z.object({ card })
const pathOf = (customerId: string) => `/admin/customers/${customerId}`

export const retrieveCard = (customerId: string) =>
  get(answer, `${pathOf(customerId)}/card`)

/** @param version the one that was seen; 409 where it is no longer the last */
export const saveCard = (
  customerId: string,
  version: number,
  changes: Partial<CardFields>
) => post(answer, `${pathOf(customerId)}/card`, { version, ...changes })

/** One change of a card: a note, a line through one, a tag more or less. */
export type CardChange =
  { note: string } | { strike: string } | { add: string } | { remove: string }

export const changeCard = ({
  customerId,
  change,
}: {
  customerId: string
  change: CardChange
}) => {
  const path = pathOf(customerId)
  if ("note" in change) {
    return post(answer, `${path}/notes`, { text: change.note })
  }
  if ("strike" in change) {
    return post(answer, `${path}/notes/${change.strike}/strike`)
  }
  return post(
    answer,
    `${path}/tags`,
    "add" in change ? { add: [change.add] } : { remove: [change.remove] }
  )
}
