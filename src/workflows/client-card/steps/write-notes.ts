import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"

export type AddNoteStepInput = {
  customer_id: string
  text: string
  author_id: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const addNoteStepId = "balm-add-note"

/** Adds a note. Compensation removes it. */
export const addNoteStep = createStep(
  addNoteStepId,
  async ({ occurred_at, ...note }: AddNoteStepInput, { container }) => {
    const { id } = await container
      .resolve(CLIENT_CARD_MODULE)
      .createClientNotes({ ...note, written_at: new Date(occurred_at) })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CLIENT_CARD_MODULE).deleteClientNotes(id)
    }
  }
)

export type StrikeNoteStepInput = {
  id: string
  customer_id: string
  author_id: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const strikeNoteStepId = "balm-strike-note"

/**
 * Strikes out one's own note. Compensation takes the line away again.
 *
 * @throws {MedusaError} not_found; not_allowed for a colleague's note
 */
export const strikeNoteStep = createStep(
  strikeNoteStepId,
  async (input: StrikeNoteStepInput, { container }) => {
    const { id, customer_id, author_id } = input
    const struck = await container
      .resolve(CLIENT_CARD_MODULE)
      .strikeNote(
        { id, customer_id },
        { author_id, now: new Date(input.occurred_at) }
      )
    return new StepResponse({ struck }, struck ? id : undefined)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve(CLIENT_CARD_MODULE)
        .updateClientNotes({ id, struck_at: null })
    }
  }
)
