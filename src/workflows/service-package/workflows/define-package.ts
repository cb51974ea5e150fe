import {
  createProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type {
  PackageChanges,
  PackageContent,
} from "../../../modules/service-package/types"
import type { Target } from "../../../reads/service-package/live-targets"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { checkPackageTargetsStep } from "../steps/check-package-targets"
import { definePackageStep } from "../steps/define-package"
import type { DefinePackageStepInput } from "../steps/define-package"
import { findEmptyProductStep } from "../steps/find-empty-product"
import { prepareVirtualProductStep } from "../steps/prepare-virtual-product"
import type { VirtualProduct } from "../steps/prepare-virtual-product"

export type DefinePackageInput = {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
} & (
  | {
      change: "add"
      /** What it is sold as: a variant there is, or a product to be made. */
      product: { variant_id: string } | VirtualProduct
      content: PackageContent
    }
  | { change: "change"; id: string; content: PackageChanges }
  | { change: "remove"; id: string }
)

/** As the audit log tells it. */
const DONE = { add: "created", change: "changed", remove: "removed" } as const

export const definePackageWorkflowId = "balm-define-package"

const newProduct = (input: DefinePackageInput): VirtualProduct | null =>
  input.change === "add" && !("variant_id" in input.product)
    ? input.product
    : null

const knownVariant = (input: DefinePackageInput): string | null =>
  input.change === "add" && "variant_id" in input.product
    ? input.product.variant_id
    : null

const targetsOf = (input: DefinePackageInput): Target[] => [
  ...(input.change === "remove" ? [] : (input.content.items ?? [])).map(
    ({ service_id, category_id, variant_id }) => ({
      service_id,
      category_id,
      variant_id,
    })
  ),
  { service_id: null, category_id: null, variant_id: knownVariant(input) },
]

const stepInput = (
  input: DefinePackageInput,
  madeId: string | undefined
): DefinePackageStepInput => {
  switch (input.change) {
    case "add":
      return {
        change: "add",
        variant_id: knownVariant(input) ?? madeId ?? "",
        content: input.content,
      }
    case "change":
      return { change: "change", id: input.id, content: input.content }
    case "remove":
      return { change: "remove", id: input.id }
  }
}

/**
 * Adds, changes or removes a package; what was sold of it stays as it was. A
 * new one comes, if asked for, with the product it is sold as, and one that
 * goes takes its product off sale where that sold nothing else.
 *
 * @returns ids of the package and its variant, and of the product taken off
 *   sale
 */
export const definePackageWorkflow = createWorkflow(
  definePackageWorkflowId,
  (input: DefinePackageInput) => {
    checkPackageTargetsStep(
      transform(input, (data) => ({ targets: targetsOf(data) }))
    )
    const wanted = prepareVirtualProductStep(
      transform(input, (data) => ({ product: newProduct(data) }))
    )
    const made = when(
      "package-without-product",
      wanted,
      (products) => products.length > 0
    ).then(() =>
      createProductsWorkflow.runAsStep({
        input: transform(wanted, (products) => ({ products })),
      })
    )
    const defined = definePackageStep(
      transform({ input, made }, (data) =>
        stepInput(data.input, data.made?.[0]?.variants[0]?.id)
      )
    )
    const empty = findEmptyProductStep(
      transform({ input, defined }, (data) => ({
        variant_id:
          data.input.change === "remove" ? data.defined.variant_id : null,
      }))
    )
    when("product-sells-nothing", empty, (ids) => ids.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform(empty, (ids) => ({
          selector: { id: ids },
          update: { status: "draft" as const },
        })),
      })
    })
    recordAuditStep(
      transform({ input, defined }, (data) => [
        {
          actor: data.input.actor,
          action: "package.write" as const,
          subject_type: "package",
          subject_id: data.defined.id,
          details: {
            change: DONE[data.input.change],
            variant_id: data.defined.variant_id,
            ...(data.input.change === "change" && {
              fields: Object.keys(data.input.content),
            }),
          },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(
      transform({ defined, empty }, (data) => ({
        ...data.defined,
        unpublished_product_id: data.empty[0] ?? null,
      }))
    )
  }
)
