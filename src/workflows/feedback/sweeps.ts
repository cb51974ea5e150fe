import {
  readFeedbackLackingAnalysis,
  readInvitesLackingMessages,
  readNegativesLackingAlert,
} from "../../reads/feedback/lacking"
import {
  readCanceledOrdersLacking,
  readOrdersLacking,
} from "../../reads/sweep/lacking"
import type { EffectMark } from "../../reads/sweep/lacking"
import type { Sweep } from "../sweeps/sweep"
import { analyseFeedbackWorkflow } from "./workflows/analyse-feedback"
import { planFeedbackInvitesWorkflow } from "./workflows/plan-feedback-invites"
import { withdrawFeedbackInvitesWorkflow } from "./workflows/withdraw-feedback-invites"

const DECISION: EffectMark = {
  table: "balm_feedback_invite",
  column: "order_id",
}

const plan: Sweep["repair"] = (container, order_ids, now) =>
  planFeedbackInvitesWorkflow(container).run({ input: { order_ids, now } })

const analyse: Sweep["repair"] = (container, feedback_ids, now) =>
  analyseFeedbackWorkflow(container).run({ input: { feedback_ids, now } })

export const feedbackSweeps: Sweep[] = [
  {
    name: "balm-plan-feedback-invites",
    find: (container, page) => readOrdersLacking(container, DECISION, page),
    repair: plan,
  },
  {
    name: "balm-plan-feedback-invite-messages",
    find: readInvitesLackingMessages,
    repair: plan,
  },
  {
    name: "balm-withdraw-feedback-invites",
    find: (container, page) =>
      readCanceledOrdersLacking(
        container,
        { ...DECISION, where: { status: "withdrawn" } },
        page
      ),
    repair: (container, order_ids, now) =>
      withdrawFeedbackInvitesWorkflow(container).run({
        input: { order_ids, now },
      }),
  },
  {
    name: "balm-analyse-feedback",
    find: readFeedbackLackingAnalysis,
    repair: analyse,
  },
  {
    name: "balm-alert-negative-feedback",
    find: readNegativesLackingAlert,
    repair: analyse,
  },
]
