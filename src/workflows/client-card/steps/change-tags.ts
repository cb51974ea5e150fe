import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { normaliseTag } from "../../../modules/client-card/rules/normalise-tag"

export type ChangeTagsStepInput = {
  customer_id: string
  add: string[]
  remove: string[]
  actor_id: string
}

export const changeTagsStepId = "balm-change-tags"

const normal = (text: string): string => {
  const tag = normaliseTag(text)
  if (tag === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A tag has 1 to 40 characters, with a letter or a digit among them."
    )
  }
  return tag
}

/**
 * Puts tags on a customer and takes others away.
 *
 * Compensation undoes exactly what this run did.
 *
 * @throws 400 for what is no tag
 */
export const changeTagsStep = createStep(
  changeTagsStepId,
  async (
    { customer_id, add, remove, actor_id }: ChangeTagsStepInput,
    { container }
  ) => {
    const cards = container.resolve(CLIENT_CARD_MODULE)
    const wanted = add.map(normal)
    const unwanted = remove.map(normal)
    const added = await cards.addTags(customer_id, wanted, actor_id)
    const removed = await cards.removeTags(customer_id, unwanted)
    return new StepResponse(
      { added, removed },
      { customer_id, added, removed, actor_id }
    )
  },
  async (done, { container }) => {
    if (done) {
      const cards = container.resolve(CLIENT_CARD_MODULE)
      await cards.removeTags(done.customer_id, done.added)
      await cards.addTags(done.customer_id, done.removed, done.actor_id)
    }
  }
)
