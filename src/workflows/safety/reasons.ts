import type { MedusaContainer } from "@medusajs/framework/types"
import { readNewestPatchTests } from "../../reads/safety/lapsing-patch-tests"

/** Of these patch tests, those nobody has repeated yet. */
export const patchTestsNotRepeated = (
  container: MedusaContainer,
  testIds: string[]
): Promise<Set<string>> => readNewestPatchTests(container, testIds)
