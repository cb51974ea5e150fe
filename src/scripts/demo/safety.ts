import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PatchTestOutcome } from "../../modules/safety/types"
import { systemActor } from "../../shared/actor"
import { addTime } from "../../shared/clock"
import { recordPatchTest, writeSafetyCard } from "../../workflows/safety"
import { safetyCards } from "./data/safety-cards"

const actor = systemActor("demo")

/** Whose skin was tested, how long ago, and how it went. */
const TESTS: {
  person: number
  handle: string
  days: number
  outcome: PatchTestOutcome
}[] = [
  { person: 0, handle: "full-colour", days: 40, outcome: "no_reaction" },
  { person: 0, handle: "keratin-smoothing", days: 1, outcome: "pending" },
  { person: 1, handle: "root-colour", days: 175, outcome: "no_reaction" },
  { person: 2, handle: "full-colour", days: 20, outcome: "mild_reaction" },
  { person: 3, handle: "balayage", days: 12, outcome: "reaction" },
  { person: 4, handle: "root-colour", days: 260, outcome: "no_reaction" },
]

const rows = z.array(z.object({ id: z.string(), handle: z.string() }))

const productIds = async (
  container: MedusaContainer
): Promise<ReadonlyMap<string, string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "handle"],
    filters: { handle: Object.keys(safetyCards) },
  })
  return new Map(rows.parse(data).map(({ id, handle }) => [handle, id]))
}

/** What the treatments demand, and whose skin was tested. */
export const writeSafety = async (
  container: MedusaContainer,
  { people, testedBy }: { people: { id: string }[]; testedBy: string },
  now: Date
): Promise<void> => {
  const products = await productIds(container)
  for (const [handle, content] of Object.entries(safetyCards)) {
    const product_id = products.get(handle)
    if (product_id) {
      await writeSafetyCard(
        container,
        { product_id, version: 0, content },
        actor
      )
    }
  }
  for (const { person, handle, days, outcome } of TESTS) {
    const customer_id = people[person]?.id
    const product_id = products.get(handle)
    if (customer_id && product_id) {
      await recordPatchTest(
        container,
        {
          customer_id,
          product_id,
          outcome,
          batch: `L-${24_000 + days}`,
          note: null,
          tested_at: addTime(now, -days, "day"),
          recorded_by: testedBy,
          idempotency_key: null,
        },
        actor
      )
    }
  }
}
