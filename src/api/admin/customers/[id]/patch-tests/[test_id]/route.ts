import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPatchTests } from "../../../../../../reads/safety/patch-tests"
import { systemClock } from "../../../../../../shared/clock"
import { concludePatchTestWorkflow } from "../../../../../../workflows/safety"
import { actorOf } from "../../../../../utils/actor"
import { findCustomer } from "../../find-customer"
import type { AdminConcludePatchTestBody } from "../validators"

/** Notes how a pending patch test went, once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminConcludePatchTestBody>,
  res: MedusaResponse
) => {
  const customer = await findCustomer(req.scope, req.params["id"] ?? "")
  const { result: id } = await concludePatchTestWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params["test_id"] ?? "",
      customer_id: customer.id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const patch_tests = await readPatchTests(req.scope, customer.id)
  res.json({ patch_test: patch_tests.find((row) => row.id === id) })
}
