import type { ExecArgs } from "@medusajs/framework/types"
import { systemActor } from "../shared/actor"
import { reasonOf } from "../shared/errors"
import { rotateKeys } from "../workflows/keys"

/**
 * Seals everything anew with the current key (`npm run rotate-keys`, or
 * `medusa exec`); prints what is done as it goes. Sentences go straight to
 * the output: a logger may be set to errors alone.
 */
const rotate = async ({ container }: ExecArgs): Promise<void> => {
  const say = (sealed: Record<string, number>): void => {
    const parts = Object.entries(sealed).map(
      ([name, rows]) => `${name} ${rows}`
    )
    process.stdout.write(`sealed anew: ${parts.join(", ")}\n`)
  }
  try {
    say(await rotateKeys(container, systemActor("rotate-keys"), say))
    process.stdout.write("Done: nothing is sealed with a former key.\n")
  } catch (error) {
    process.stdout.write(`Not done. ${reasonOf(error)}\n`)
    process.exitCode = 1
  }
}

export default rotate
