import {
  createCustomerGroupsWorkflow,
  emitEventStep,
  updateCustomerGroupsWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TierEvents } from "../../../modules/membership/events"
import type {
  TierChanges,
  TierContent,
} from "../../../modules/membership/types"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { defineTierStep } from "../steps/define-tier"
import type { DefineTierStepInput } from "../steps/define-tier"

type Told = Omit<TierContent, "rank" | "customer_group_id">

export type DefineTierInput = (
  | { change: "add"; content: Told }
  | {
      change: "change"
      id: string
      content: Omit<TierChanges, "customer_group_id">
    }
  | { change: "remove"; id: string }
) & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const defineTierWorkflowId = "balm-define-tier"

/**
 * Adds, changes or removes a tier of the store. A new one gets a Medusa
 * customer group of its name, for promotions and price lists, which is renamed
 * with it as long as nobody has given it a name of its own; the group of a
 * removed one stays, empty, for whatever still names it. Members follow when
 * the event is heard.
 *
 * @returns the tier's id
 */
export const defineTierWorkflow = createWorkflow(
  defineTierWorkflowId,
  (input: DefineTierInput) => {
    const groups = when(
      "tier-added",
      input,
      ({ change }) => change === "add"
    ).then(() =>
      createCustomerGroupsWorkflow.runAsStep({
        input: transform(input, (data) => ({
          customersData:
            data.change === "add" ? [{ name: data.content.name.en }] : [],
        })),
      })
    )
    const tier = defineTierStep(
      transform(
        { input, groups },
        ({
          input: { actor: _, occurred_at: __, ...told },
          groups: made,
        }): DefineTierStepInput =>
          told.change === "add"
            ? {
                change: "add",
                content: {
                  ...told.content,
                  customer_group_id: made?.[0]?.id ?? null,
                },
              }
            : told
      )
    )
    when("tier-renamed", tier, ({ renamed }) => renamed !== null).then(() => {
      updateCustomerGroupsWorkflow.runAsStep({
        input: transform(tier, ({ renamed }) => ({
          selector: { id: renamed?.group_id ?? "", name: renamed?.from ?? "" },
          update: { name: renamed?.to ?? "" },
        })),
      })
    })
    const id = transform(tier, (defined) => defined.id)
    emitEventStep({
      eventName: TierEvents.DEFINED,
      data: transform(tier, (defined) => ({ id: defined.id })),
    })
    recordAuditStep(
      transform({ input, id }, (data) => [
        {
          actor: data.input.actor,
          action: "tier.write" as const,
          subject_type: "tier",
          subject_id: data.id,
          details: {
            change: data.input.change,
            ...("content" in data.input && { content: data.input.content }),
          },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(id)
  }
)
