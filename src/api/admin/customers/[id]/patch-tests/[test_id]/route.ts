import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPatchTests } from "../../../../../../reads/safety/patch-tests"
import { systemClock } from "../../../../../../shared/clock"
import { concludePatchTestWorkflow } from "../../../../../../workflows/safety"
import { actorOf } from "../../../../../utils/actor"
import { sendPrivately } from "../../../../../utils/private-answer"
import { requireCareNotWithdrawn } from "../../../../../utils/require-care"
import { requireCustomer } from "../../../../../utils/require-customer"
import type { AdminConcludePatchTestBody } from "../validators"

/** Notes how a pending patch test went, once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminConcludePatchTestBody>,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
  const { result: id } = await concludePatchTestWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params["test_id"] ?? "",
      customer_id,
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  const patch_tests = await readPatchTests(req.scope, customer_id)
  sendPrivately(res, { patch_test: patch_tests.find((row) => row.id === id) })
}
