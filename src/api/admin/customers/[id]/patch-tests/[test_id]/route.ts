import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPatchTests } from "../../../../../../reads/safety/patch-tests"
import { concludePatchTest } from "../../../../../../workflows/safety"
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
  const id = req.params["test_id"] ?? ""
  await concludePatchTest(
    req.scope,
    { id, customer_id },
    req.validatedBody,
    actorOf(req)
  )
  const patch_tests = await readPatchTests(req.scope, customer_id)
  sendPrivately(res, { patch_test: patch_tests.find((row) => row.id === id) })
}
