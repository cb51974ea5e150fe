import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import { HEALTH_PROFILE_MODULE } from "../../../modules/health-profile"
import { STATE_FACTS } from "../../../modules/health-profile/rules/safety-facts"
import { SAFETY_MODULE } from "../../../modules/safety"
import type { SafetyCardContent } from "../../../modules/safety/types"

export type WriteSafetyCardStepInput = {
  product_id: string
  /** The version the change was made from; 0: there is none yet. */
  version: number
  content: SafetyCardContent
}

const STATES = new Set<string>(STATE_FACTS.map(({ code }) => code))

export const writeSafetyCardStepId = "balm-write-safety-card"

/**
 * Writes a product's safety card whole.
 *
 * Compensation puts back the card as it was, sealed as it was.
 *
 * @throws {MedusaError} invalid_data for a condition of no vocabulary;
 *   conflict where somebody else was first
 */
export const writeSafetyCardStep = createStep(
  writeSafetyCardStepId,
  async (input: WriteSafetyCardStepInput, { container }) => {
    const { product_id, content, version } = input
    const unknown = await container
      .resolve(HEALTH_PROFILE_MODULE)
      .unknownTerms(
        content.contraindications
          .map(({ fact }) => fact)
          .filter((fact) => !STATES.has(fact))
      )
    if (unknown.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `No such condition: ${unknown.join(", ")}. Choose from the vocabulary, or add it there first.`
      )
    }
    const written = await container
      .resolve(SAFETY_MODULE)
      .writeCard(product_id, content, version)
    if (!written) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `The safety card of product ${product_id} was changed meanwhile. Open it again and repeat your change.`
      )
    }
    return new StepResponse(
      { product_id, version: version + 1 },
      { product_id, before: written.before }
    )
  },
  async (written, { container }) => {
    if (written) {
      await container
        .resolve(SAFETY_MODULE)
        .restoreCard(written.product_id, written.before)
    }
  }
)
