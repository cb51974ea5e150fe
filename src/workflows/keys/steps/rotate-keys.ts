import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { rotateKeys } from "../rotate-keys"
import type { RotatedKeys } from "../rotate-keys"

export type RotateKeysStepInput = {
  /** Who asked for it. */
  actor: Actor
}

export const rotateKeysStepId = "balm-rotate-keys"

const inWords = (sealed: RotatedKeys): string =>
  Object.entries(sealed)
    .map(([name, rows]) => `${name} ${rows}`)
    .join(", ")

/**
 * Seals everything anew with the current key. Nothing to undo: what is sealed
 * anew opens as before.
 */
export const rotateKeysStep = createStep(
  rotateKeysStepId,
  async ({ actor }: RotateKeysStepInput, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    return new StepResponse(
      await rotateKeys(container, actor, (sealed) =>
        logger.info(`sealed anew so far: ${inWords(sealed)}`)
      )
    )
  }
)
