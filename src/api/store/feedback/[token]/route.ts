import type {
  MedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { feedbackSettings } from "../../../../modules/feedback/settings"
import { readFeedbackForm } from "../../../../reads/feedback/feedback-form"
import { systemClock } from "../../../../shared/clock"
import { receiveFeedbackWorkflow } from "../../../../workflows/feedback"
import { UNKNOWN_LINK } from "../../../../workflows/feedback/steps/store-feedback"
import { resolveSettings } from "../../../../reads/settings/resolve-settings"
import type { StorePostFeedbackBody } from "../validators"

const sendForm = async (
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  token: string
) => {
  const settings = await resolveSettings(req.scope, feedbackSettings)
  const feedback = await readFeedbackForm(req.scope, {
    token,
    now: systemClock(),
    editHours: settings["feedback.edit_hours"],
  })
  if (!feedback) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, UNKNOWN_LINK)
  }
  // A link is a secret: no cache between us and its owner may keep it.
  res.setHeader("cache-control", "no-store")
  res.json({ feedback })
}

/** What is asked, and the answer so far. The token is the right. */
export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  await sendForm(req, res, req.params["token"] ?? "")
}

/** Answers, or changes the answer while that is allowed. */
export const POST = async (
  req: MedusaStoreRequest<StorePostFeedbackBody>,
  res: MedusaResponse
) => {
  const token = req.params["token"] ?? ""
  await receiveFeedbackWorkflow(req.scope).run({
    input: { token, answer: req.validatedBody, now: systemClock() },
  })
  await sendForm(req, res, token)
}
