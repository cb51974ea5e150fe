import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { HeedRefusal } from "../../../modules/safety/rules/heed-verdict"
import { heedVerdict } from "../../../modules/safety/rules/heed-verdict"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { servicePackageSettings } from "../../../modules/service-package/settings"
import type { RedeemedSession } from "../../../modules/service-package/types"
import { readDeskPlan } from "../../../reads/service-package/desk-plan"
import type { DeskRequest } from "../../../reads/service-package/desk-plan"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type RedeemSessionStepInput = DeskRequest & {
  /** Medusa user who performs it; null: not said. */
  staff_id: string | null
  /** Whoever redeems has read what speaks against it. */
  confirmed: boolean
  /** Why they go on in spite of it; null: not said. */
  override_reason: string | null
  /** The one-time code, as the customer told it; null: nobody was asked. */
  code: string | null
  /** Why a manager goes on without one; null: nobody does. */
  code_waiver: string | null
  idempotency_key: string
  actor_id: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const redeemSessionStepId = "balm-redeem-session"

/** What the ledger answers, or what the safety engine asks for first. */
type DeskAnswer =
  RedeemedSession | { outcome: "refused"; reason: HeedRefusal; last: null }

/** A moment between two steps, where dates become text. */
const onTheWay = (answer: DeskAnswer) =>
  answer.outcome === "redeemed"
    ? answer
    : {
        ...answer,
        last: answer.last && {
          ...answer.last,
          performed_at: answer.last.performed_at.toISOString(),
        },
      }

/**
 * Asks the safety engine and the shelf, then uses the sessions. A key sent
 * again is answered as it was: health and stock may differ by now.
 */
const redeem = async (
  container: MedusaContainer,
  input: RedeemSessionStepInput,
  at: Date
): Promise<{ answer: DeskAnswer; person_id: string | null }> => {
  const service = container.resolve(SERVICE_PACKAGE_MODULE)
  const before = await service.redeemedBefore({
    idempotency_key: input.idempotency_key,
    entitlement_item_id: input.item_id,
    sessions: input.sessions,
  })
  if (before) {
    const owner = before.outcome === "redeemed" ? before.customer_id : null
    return { answer: before, person_id: input.by_other ? input.used_by : owner }
  }
  const plan = await readDeskPlan(container, input, at)
  const { person_id } = plan
  const heeded = heedVerdict(plan.verdict, {
    confirmed: input.confirmed,
    reason: input.override_reason,
  })
  if (!heeded.ok) {
    const { reason } = heeded
    return { answer: { outcome: "refused", reason, last: null }, person_id }
  }
  const settings = await resolveSettings(container, servicePackageSettings)
  const asksCode =
    settings["service_package.redemption_code"] && input.code_waiver === null
  const answer = await service.redeemSession({
    entitlement_item_id: input.item_id,
    sessions: input.sessions,
    service_id: plan.service_id,
    variant_id: plan.variant_id,
    used_by: input.used_by,
    by_other: input.by_other,
    staff_id: input.staff_id,
    location_id: plan.location_id,
    verdict: plan.verdict,
    override_reason: input.override_reason,
    stock: plan.stock,
    ...(asksCode && { code: { told: input.code } }),
    idempotency_key: input.idempotency_key,
    actor_id: input.actor_id,
    performed_at: at,
  })
  return { answer, person_id }
}

/**
 * Weighs and uses sessions, once per key.
 *
 * Compensation gives them back.
 *
 * @throws {MedusaError} not_found, invalid_data, not_allowed, duplicate_error
 */
export const redeemSessionStep = createStep(
  redeemSessionStepId,
  async (input: RedeemSessionStepInput, { container }) => {
    const { answer, person_id } = await redeem(
      container,
      input,
      new Date(input.occurred_at)
    )
    return new StepResponse(
      { ...onTheWay(answer), person_id },
      answer.outcome === "redeemed" && answer.written
        ? { id: answer.id, actor_id: input.actor_id, now: input.occurred_at }
        : undefined
    )
  },
  async (redeemed, { container }) => {
    if (redeemed) {
      await container
        .resolve(SERVICE_PACKAGE_MODULE)
        .reverseRedemption(redeemed.id, {
          actor_id: redeemed.actor_id,
          reason: "It could not be completed.",
          now: new Date(redeemed.now),
        })
    }
  }
)
