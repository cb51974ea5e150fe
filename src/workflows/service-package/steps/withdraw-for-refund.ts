import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { servicePackageSettings } from "../../../modules/service-package/settings"
import type { RefundTerms } from "../../../modules/service-package/types"
import { readRefundablePayments } from "../../../reads/payment/order-payments"
import { settleByTheBooks } from "../settle-by-the-books"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type WithdrawForRefundStepInput = Pick<
  RefundTerms,
  | "entitlement_id"
  | "method"
  | "amount"
  | "reason"
  | "actor_id"
  | "idempotency_key"
> & {
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const withdrawForRefundStepId = "balm-withdraw-for-refund"

/**
 * Withdraws the unused sessions of an entitlement as quoted, once per key.
 *
 * Compensation gives them back, unless the money has gone out all the same.
 *
 * @throws {MedusaError} not_found; not_allowed
 */
export const withdrawForRefundStep = createStep(
  withdrawForRefundStepId,
  async (
    { occurred_at, ...input }: WithdrawForRefundStepInput,
    { container }
  ) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const settings = await resolveSettings(container, servicePackageSettings)
    const { order_id, customer_id } = await service.retrieveEntitlement(
      input.entitlement_id,
      { select: ["id", "order_id", "customer_id"] }
    )
    const { refund, written } = await service.withdrawForRefund({
      ...input,
      payments:
        order_id === null
          ? []
          : await readRefundablePayments(container, order_id),
      cooling_off_days: settings["service_package.cooling_off_days"],
      now: new Date(occurred_at),
    })
    return new StepResponse(
      { ...refund, customer_id, written },
      written ? { id: refund.id, occurred_at } : undefined
    )
  },
  async (withdrawn, { container }) => {
    if (withdrawn) {
      await settleByTheBooks(
        container,
        [withdrawn.id],
        new Date(withdrawn.occurred_at)
      )
    }
  }
)
