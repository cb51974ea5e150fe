import type { MedusaContainer } from "@medusajs/framework/types"
import { CLIENT_CARD_MODULE } from "../../modules/client-card"
import { addTime } from "../../shared/clock"
import {
  addNoteWorkflow,
  changeTagsWorkflow,
  createWalkInWorkflow,
  saveCardWorkflow,
  strikeNoteWorkflow,
} from "../../workflows/client-card"
import { recordConsentsWorkflow } from "../../workflows/consent"
import { demoCards, demoConsents, demoWalkIns } from "./data/cards"
import type { DemoCard } from "./data/cards"
import type { StaffRole } from "./request"

/** Somebody's doing, and when; the log is written in this order. */
type Event = { days: number; happen: (at: string) => Promise<unknown> }

/** Before the first note. */
const CARD_DAYS = 70

type Desk = {
  people: { id: string }[]
  staff: ReadonlyMap<StaffRole, string>
}

const cardEvents = (
  container: MedusaContainer,
  { people, staff }: Desk,
  { person, card, asksForTherapist, tags = [], notes = [] }: DemoCard
): Event[] => {
  const customer_id = people[person]?.id
  if (customer_id === undefined) {
    return []
  }
  const by = (role: StaffRole) =>
    ({ type: "user", id: staff.get(role) ?? "", origin: null }) as const
  return [
    {
      days: CARD_DAYS,
      happen: async (occurred_at) => {
        const { version } = await container
          .resolve(CLIENT_CARD_MODULE)
          .cardOf(customer_id)
        const therapist = asksForTherapist && staff.get("therapist")
        await saveCardWorkflow(container).run({
          input: {
            customer_id,
            fields: {
              ...card,
              ...(therapist && { preferred_staff_id: therapist }),
            },
            version,
            actor: by("front_desk"),
            occurred_at,
          },
        })
        await changeTagsWorkflow(container).run({
          input: {
            customer_id,
            add: [...tags],
            remove: [],
            actor: by("front_desk"),
            occurred_at,
          },
        })
      },
    },
    ...notes.map(({ days, by: role, text, struck }): Event => ({
      days,
      happen: async (occurred_at) => {
        const actor = by(role)
        const { result } = await addNoteWorkflow(container).run({
          input: { customer_id, text, actor, occurred_at },
        })
        if (struck) {
          const next = addTime(new Date(occurred_at), 1, "day").toISOString()
          await strikeNoteWorkflow(container).run({
            input: { ...result, customer_id, actor, occurred_at: next },
          })
        }
      },
    })),
  ]
}

const walkInEvents = (container: MedusaContainer, { staff }: Desk): Event[] => {
  const actor = {
    type: "user",
    id: staff.get("front_desk") ?? "",
    origin: null,
  } as const
  return demoWalkIns.map(({ days, note, tags, ...person }) => ({
    days,
    happen: async (occurred_at) => {
      const { result } = await createWalkInWorkflow(container).run({
        input: { ...person, source_channel: "walk_in", actor, occurred_at },
      })
      const { customer_id } = result
      await addNoteWorkflow(container).run({
        input: { customer_id, text: note, actor, occurred_at },
      })
      await changeTagsWorkflow(container).run({
        input: { customer_id, add: [...tags], remove: [], actor, occurred_at },
      })
    },
  }))
}

const consentEvents = (
  container: MedusaContainer,
  { people, staff }: Desk
): Event[] =>
  demoConsents.flatMap(({ person, channel, state, days, note }) => {
    const customer_id = people[person]?.id
    return customer_id === undefined
      ? []
      : {
          days,
          happen: (occurred_at) =>
            recordConsentsWorkflow(container).run({
              input: {
                customer_id,
                answers: [{ purpose: "marketing", channel, state }],
                language: person % 2 === 0 ? "en" : "zhCN",
                source: "staff",
                source_id: null,
                actor: {
                  type: "user",
                  id: staff.get("front_desk") ?? "",
                  origin: null,
                },
                note,
                occurred_at,
              },
            }),
        }
  })

/** Cards, notes, tags and answers of some customers, and two walk-ins. */
export const writeCards = async (
  container: MedusaContainer,
  desk: Desk,
  now: Date
): Promise<void> => {
  const events = [
    ...demoCards.flatMap((card) => cardEvents(container, desk, card)),
    ...walkInEvents(container, desk),
    ...consentEvents(container, desk),
  ].toSorted((one, other) => other.days - one.days)
  for (const { days, happen } of events) {
    await happen(addTime(now, -days, "day").toISOString())
  }
}
