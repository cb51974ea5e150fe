import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { checkBirthday } from "../../../modules/client-card/rules/check-birthday"
import type { CardChange } from "../../../modules/client-card/types"
import { unwrap } from "../../../shared/errors"

export type SaveCardStepInput = {
  customer_id: string
  /** Those not named stay as they are. */
  fields: CardChange
  /** Version that whoever saves has seen. */
  version: number
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const saveCardStepId = "balm-save-card"

/** @throws 400 that names the id */
const requireUser = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "user", fields: ["id"], filters: { id } })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `No colleague ${id}: choose one who has a sign-in.`
    )
  }
}

/**
 * Saves fields of a client card. Where somebody saved meanwhile nothing is
 * written, and the answer says what they changed.
 *
 * Compensation puts back the row as it was, and leaves alone what somebody
 * else saved meanwhile.
 *
 * @throws 400 for a birthday that is none, or a colleague nobody knows
 */
export const saveCardStep = createStep(
  saveCardStepId,
  async (input: SaveCardStepInput, { container }) => {
    const { customer_id, fields, version } = input
    const now = new Date(input.occurred_at)
    if (fields.birthday) {
      unwrap(checkBirthday(fields.birthday, now), (sentence) => sentence)
    }
    if (fields.preferred_staff_id) {
      await requireUser(container, fields.preferred_staff_id)
    }
    const saved = await container
      .resolve(CLIENT_CARD_MODULE)
      .saveCard(customer_id, fields, { seen: version, now })
    const { outcome, changed } = saved
    return new StepResponse(
      { outcome, changed },
      saved.outcome === "saved" && changed.length > 0
        ? { customer_id, before: saved.before }
        : undefined
    )
  },
  async (saved, { container }) => {
    if (saved) {
      await container
        .resolve(CLIENT_CARD_MODULE)
        .undoSave(saved.customer_id, saved.before)
    }
  }
)
