import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { followOrderOwnersStep } from "../steps/follow-order-owners"
import { proveContactStep } from "../steps/prove-contact"
import type { ProveContactStepInput } from "../steps/prove-contact"
import { takeOverOrdersStep } from "../steps/take-over-orders"

export type ClaimOrdersInput = ProveContactStepInput & { actor: Actor }

export const claimOrdersWorkflowId = "balm-claim-orders"

/**
 * Brings what somebody bought as a guest into their account: the number or
 * address they bought under must be proved to be theirs. Safe to repeat.
 *
 * @returns the orders and entitlements that are theirs now, and how many
 *   orders could not go over yet
 */
export const claimOrdersWorkflow = createWorkflow(
  claimOrdersWorkflowId,
  (input: ClaimOrdersInput) => {
    const contact = proveContactStep(
      transform(input, ({ actor: _, ...rest }) => rest)
    )
    const orders = takeOverOrdersStep(
      transform({ input, contact }, (data) => ({
        customer_id: data.input.customer_id,
        contact: data.contact,
      }))
    )
    const entitlement_ids = followOrderOwnersStep(
      transform({ input, orders }, (data) => ({
        order_ids: data.orders.order_ids,
        now: data.input.now,
      }))
    )
    when(
      "orders-claimed",
      orders,
      ({ order_ids }) => order_ids.length > 0
    ).then(() => {
      recordAuditStep(
        transform({ input, orders, entitlement_ids }, (data) => [
          {
            actor: data.input.actor,
            action: "entitlement.claim" as const,
            customer_id: data.input.customer_id,
            subject_type: "customer",
            subject_id: data.input.customer_id,
            reason: null,
            details: {
              order_ids: data.orders.order_ids,
              entitlement_ids: data.entitlement_ids,
            },
            occurred_at: data.input.now,
          },
        ])
      )
    })
    return new WorkflowResponse(
      transform({ orders, entitlement_ids }, (data) => ({
        ...data.orders,
        entitlement_ids: data.entitlement_ids,
      }))
    )
  }
)
