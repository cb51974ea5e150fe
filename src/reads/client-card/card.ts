import type { MedusaContainer } from "@medusajs/framework/types"
import { CLIENT_CARD_MODULE } from "../../modules/client-card"
import type { CardView } from "../../modules/client-card/types"

const MOST_NOTES = 100

export type NoteView = {
  id: string
  text: string
  author_id: string
  written_at: Date
  struck_at: Date | null
}

/** A customer's card as staff see it: with notes, newest first, and tags. */
export const readStaffCard = async (
  container: MedusaContainer,
  customerId: string
): Promise<CardView & { notes: NoteView[]; tags: string[] }> => {
  const cards = container.resolve(CLIENT_CARD_MODULE)
  const [card, notes, tags] = await Promise.all([
    cards.cardOf(customerId),
    cards.listClientNotes(
      { customer_id: customerId },
      { take: MOST_NOTES, order: { written_at: "DESC", id: "DESC" } }
    ),
    cards.listClientTags(
      { customer_id: customerId },
      { order: { tag: "ASC" } }
    ),
  ])
  return {
    ...card,
    notes: notes.map(({ id, text, author_id, written_at, struck_at }) => ({
      id,
      text,
      author_id,
      written_at,
      struck_at,
    })),
    tags: tags.map((row) => row.tag),
  }
}

/** What the customer may see and write of it. */
export const OWN_CARD_FIELDS = [
  "birthday",
  "gender",
  "locale",
  "preferred_hours",
  "likes",
  "dislikes",
] as const

/** A customer's card as they see it themselves. */
export const readOwnCard = async (
  container: MedusaContainer,
  customerId: string
) => {
  const card = await container.resolve(CLIENT_CARD_MODULE).cardOf(customerId)
  const { birthday, gender, locale, preferred_hours, likes, dislikes } = card
  return {
    version: card.version,
    birthday,
    gender,
    locale,
    preferred_hours,
    likes,
    dislikes,
  }
}
