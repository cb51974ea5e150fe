import { MedusaError } from "@medusajs/framework/utils"
import type { ExecArgs } from "@medusajs/framework/types"
import { systemClock } from "../shared/clock"
import { seedFile } from "../shared/environment"
import { writeDemoStore } from "./demo"
import { readSeedRequest, writeSeedFacts } from "./demo/request"

/**
 * Writes the demo store: `medusa exec ./src/scripts/seed-demo.ts`, with
 * `BALM_SEED_FILE` as tools/README.md describes it.
 */
export default async function seedDemo({ container }: ExecArgs) {
  const path = seedFile()
  if (!path) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Set BALM_SEED_FILE to the path of a seed request, see tools/README.md."
    )
  }
  const request = readSeedRequest(path)
  const facts = await writeDemoStore(container, request, systemClock())
  if (facts) {
    writeSeedFacts(request.facts, facts)
  }
}
