import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { refundNote } from "../../../modules/service-package/rules/refund-note"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { settleRefundsStep } from "../steps/settle-refunds"
import { withdrawForRefundStep } from "../steps/withdraw-for-refund"
import type { WithdrawForRefundStepInput } from "../steps/withdraw-for-refund"

export type RefundEntitlementInput = Omit<
  WithdrawForRefundStepInput,
  "actor_id"
> & { actor: Actor }

export const refundEntitlementWorkflowId = "balm-refund-entitlement"

/**
 * Pays the unused sessions of a package back as quoted: the sessions leave
 * first, then Medusa refunds the payment. Where that fails, they come back; a
 * crash in between is settled by the sweep, by what Medusa has on its books.
 *
 * @returns id of the refund, and whether this run made it
 */
export const refundEntitlementWorkflow = createWorkflow(
  refundEntitlementWorkflowId,
  (input: RefundEntitlementInput) => {
    const refund = withdrawForRefundStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    when(
      "something-to-pay",
      refund,
      ({ written, payment_id }) => written && payment_id !== null
    ).then(() => {
      refundPaymentWorkflow.runAsStep({
        input: transform({ refund, input }, (data) => ({
          payment_id: data.refund.payment_id ?? "",
          amount: Number(data.refund.amount),
          note: refundNote(data.refund.id),
          created_by: data.input.actor.id,
        })),
      })
    })
    when("refund-made", refund, ({ written }) => written).then(() => {
      settleRefundsStep(
        transform({ refund, input }, (data) => ({
          refund_ids: [data.refund.id],
          now: data.input.occurred_at,
        }))
      )
      recordAuditStep(
        transform({ input, refund }, (data) => [
          {
            actor: data.input.actor,
            action: "entitlement.refund" as const,
            customer_id: data.refund.customer_id,
            subject_type: "entitlement",
            subject_id: data.refund.entitlement_id,
            reason: data.input.reason,
            details: {
              refund_id: data.refund.id,
              method: data.refund.method,
              amount: data.refund.amount,
              currency_code: data.refund.currency_code,
            },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(
      transform(refund, ({ id, written }) => ({ id, written }))
    )
  }
)
