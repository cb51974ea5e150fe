import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readPatchTests } from "../../../../../reads/safety/patch-tests"
import { readSafetyDemands } from "../../../../../reads/safety/demands"
import { addTime, systemClock } from "../../../../../shared/clock"
import { recordAccess } from "../../../../../workflows/audit"
import { recordPatchTest } from "../../../../../workflows/safety"
import { actorOf } from "../../../../utils/actor"
import { optionalIdempotencyKey } from "../../../../utils/idempotency-key"
import { sendPrivately } from "../../../../utils/private-answer"
import { requireCareNotWithdrawn } from "../../../../utils/require-care"
import { requireCustomer } from "../../../../utils/require-customer"
import type { AdminRecordPatchTestBody } from "./validators"

/** A clock at the desk may be a little fast. */
const TOLERANCE_MINUTES = 5

/** A customer's patch tests, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customer_id = await requireCustomer(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
  const patch_tests = await readPatchTests(req.scope, customer_id)
  await recordAccess(req.scope, {
    actor: actorOf(req),
    action: "health_profile.read",
    customer_id,
    subject_type: "patch_tests",
    subject_id: customer_id,
    reason: "before_service",
  })
  sendPrivately(res, { patch_tests, count: patch_tests.length })
}

/**
 * Puts a patch test on record; the same `Idempotency-Key` once, however often
 * it is sent: 201 the first time, 200 with the same test from then on.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRecordPatchTestBody>,
  res: MedusaResponse
) => {
  const { product_id, tested_at, ...test } = req.validatedBody
  const idempotency_key = optionalIdempotencyKey(req)
  const customer_id = await requireCustomer(req)
  await requireCareNotWithdrawn(req.scope, customer_id)
  const now = systemClock()
  const testedAt = tested_at ? new Date(tested_at) : now
  if (testedAt > addTime(now, TOLERANCE_MINUTES, "minute")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A patch test cannot be made in the future: check its date."
    )
  }
  const [product] = await readSafetyDemands(req.scope, [product_id])
  if (!product) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `No product ${product_id}: look it up in the list of products.`
    )
  }
  const actor = actorOf(req)
  const { id, written } = await recordPatchTest(
    req.scope,
    {
      ...test,
      product_id,
      customer_id,
      idempotency_key,
      tested_at: testedAt,
      recorded_by: actor.id,
    },
    actor
  )
  const patch_tests = await readPatchTests(req.scope, customer_id)
  res.status(written ? 201 : 200)
  sendPrivately(res, { patch_test: patch_tests.find((row) => row.id === id) })
}
