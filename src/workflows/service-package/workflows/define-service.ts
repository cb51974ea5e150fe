import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type {
  ServiceChanges,
  ServiceContent,
} from "../../../modules/service-package/types"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { checkServiceTargetsStep } from "../steps/check-service-targets"
import { defineServiceStep } from "../steps/define-service"
import type { DefineServiceStepInput } from "../steps/define-service"
import { prepareVirtualProductStep } from "../steps/prepare-virtual-product"
import type { VirtualProduct } from "../steps/prepare-virtual-product"

export type DefineServiceInput = {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
} & (
  | {
      change: "add"
      /** What it is sold as: a product there is, or one to be made. */
      product: { id: string } | VirtualProduct
      content: ServiceContent
    }
  | { change: "change"; id: string; content: ServiceChanges }
  | { change: "remove"; id: string }
)

/** As the audit log tells it. */
const DONE = { add: "created", change: "changed", remove: "removed" } as const

export const defineServiceWorkflowId = "balm-define-service"

/** Null: there is none to be made. */
const newProduct = (input: DefineServiceInput): VirtualProduct | null =>
  input.change === "add" && !("id" in input.product) ? input.product : null

const knownProduct = (input: DefineServiceInput): string | null =>
  input.change === "add" && "id" in input.product ? input.product.id : null

const stepInput = (
  input: DefineServiceInput,
  madeId: string | undefined
): DefineServiceStepInput => {
  switch (input.change) {
    case "add":
      return {
        change: "add",
        product_id: knownProduct(input) ?? madeId ?? "",
        content: input.content,
      }
    case "change":
      return { change: "change", id: input.id, content: input.content }
    case "remove":
      return { change: "remove", id: input.id }
  }
}

/**
 * Adds, changes or removes a service. With a new one comes, if asked for, the
 * product it is sold as: both are there, or neither.
 *
 * @returns ids of the service and its product
 */
export const defineServiceWorkflow = createWorkflow(
  defineServiceWorkflowId,
  (input: DefineServiceInput) => {
    checkServiceTargetsStep(
      transform(input, (data) => ({
        product_id: knownProduct(data),
        inventory_item_ids:
          data.change === "remove"
            ? []
            : (data.content.consumables ?? []).map(
                (one) => one.inventory_item_id
              ),
      }))
    )
    const wanted = prepareVirtualProductStep(
      transform(input, (data) => ({ product: newProduct(data) }))
    )
    const made = when(
      "service-without-product",
      wanted,
      (products) => products.length > 0
    ).then(() =>
      createProductsWorkflow.runAsStep({
        input: transform(wanted, (products) => ({ products })),
      })
    )
    const service = defineServiceStep(
      transform({ input, made }, (data) =>
        stepInput(data.input, data.made?.[0]?.id)
      )
    )
    recordAuditStep(
      transform({ input, service }, (data) => [
        {
          actor: data.input.actor,
          action: "service.write" as const,
          subject_type: "service",
          subject_id: data.service.id,
          details: {
            change: DONE[data.input.change],
            product_id: data.service.product_id,
            ...(data.input.change === "change" && {
              fields: Object.keys(data.input.content),
            }),
          },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(service)
  }
)
