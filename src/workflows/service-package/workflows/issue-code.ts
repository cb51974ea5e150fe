import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planMessagesWorkflow } from "../../messaging"
import { issueCodeStep } from "../steps/issue-code"
import type { IssueCodeStepInput } from "../steps/issue-code"

export const issueCodeWorkflowId = "balm-issue-code"

/**
 * Sends a customer a one-time code through the outbox. The digits are filled
 * in when it goes out: neither the database nor staff know them.
 *
 * @returns the code's id, its end, and where it went
 */
export const issueCodeWorkflow = createWorkflow(
  issueCodeWorkflowId,
  (input: IssueCodeStepInput) => {
    const code = issueCodeStep(input)
    planMessagesWorkflow.runAsStep({
      input: transform({ code, input }, (data) => ({
        messages: data.code.messages,
        now: new Date(data.input.now),
      })),
    })
    return new WorkflowResponse(
      transform(code, ({ messages: _, ...rest }) => rest)
    )
  }
)
