import type { MedusaContainer } from "@medusajs/framework/types"
import { SAFETY_MODULE } from "../../modules/safety"
import { readCareConsents } from "../../reads/consent/consents"
import { readNewestPatchTests } from "../../reads/safety/lapsing-patch-tests"

/**
 * Of these patch tests, those nobody has repeated yet and whose customers
 * still agree that their record is used.
 */
export const patchTestsToRemindOf = async (
  container: MedusaContainer,
  testIds: string[]
): Promise<Set<string>> => {
  const newest = await readNewestPatchTests(container, testIds)
  const tests = await container
    .resolve(SAFETY_MODULE)
    .listPatchTests(
      { id: [...newest] },
      { select: ["id", "customer_id"], take: newest.size }
    )
  const agreeing = await readCareConsents(
    container,
    tests.map(({ customer_id }) => customer_id)
  )
  return new Set(
    tests
      .filter(({ customer_id }) => agreeing.has(customer_id))
      .map(({ id }) => id)
  )
}
