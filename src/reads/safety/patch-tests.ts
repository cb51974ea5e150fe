import type { MedusaContainer } from "@medusajs/framework/types"
import { SAFETY_MODULE } from "../../modules/safety"
import { readSafetyDemands } from "./demands"

/** A customer's patch tests with the names of what was tested, newest first. */
export const readPatchTests = async (
  container: MedusaContainer,
  customerId: string
) => {
  const tests = await container
    .resolve(SAFETY_MODULE)
    .openPatchTests(customerId)
  const products = await readSafetyDemands(container, [
    ...new Set(tests.map((test) => test.product_id)),
  ])
  const titles = new Map(
    products.map(({ product_id, title }) => [product_id, title])
  )
  return tests.map((test) => ({
    ...test,
    product_title: titles.get(test.product_id) ?? null,
  }))
}
