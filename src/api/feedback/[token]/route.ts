import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { feedbackSettings } from "../../../modules/feedback/settings"
import type { FeedbackAnswer } from "../../../modules/feedback/types"
import { readFeedbackForm } from "../../../reads/feedback/feedback-form"
import { readStoreName } from "../../../reads/store/store-name"
import { systemClock } from "../../../shared/clock"
import { receiveFeedbackWorkflow } from "../../../workflows/feedback"
import { UNKNOWN_LINK } from "../../../workflows/feedback/steps/store-feedback"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { feedbackPage } from "../page"
import { PAGE_TEXTS } from "../texts"
import type { FeedbackPageQueryParams } from "../validators"

type PageRequest = MedusaRequest<
  FeedbackAnswer | undefined,
  FeedbackPageQueryParams
>

/** A link is a secret: nobody may keep it, frame it or hear of it. */
const HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
}

const loadForm = async (req: PageRequest) => {
  const settings = await resolveSettings(req.scope, feedbackSettings)
  return await readFeedbackForm(req.scope, {
    token: req.params["token"] ?? "",
    now: systemClock(),
    editHours: settings["feedback.edit_hours"],
  })
}

const sendPage = async (
  req: PageRequest,
  res: MedusaResponse,
  fault?: { status: number; text: "starsMissing" | "tooLate" }
) => {
  const form = await loadForm(req)
  const locale = req.validatedQuery.lang ?? form?.locale ?? "en"
  const page = feedbackPage({
    store: await readStoreName(req.scope),
    locale,
    form,
    fault: form ? fault && PAGE_TEXTS[locale][fault.text] : UNKNOWN_LINK,
  })
  res
    .status(form ? (fault?.status ?? 200) : 404)
    .set(HEADERS)
    .type("html")
    .send(page)
}

/** The page a customer's link opens. */
export const GET = async (req: PageRequest, res: MedusaResponse) => {
  await sendPage(req, res)
}

/** Keeps the answer, then shows the page anew, so that a reload sends nothing. */
export const POST = async (req: PageRequest, res: MedusaResponse) => {
  const answer = req.validatedBody
  if (!answer) {
    await sendPage(req, res, { status: 400, text: "starsMissing" })
    return
  }
  const { errors } = await receiveFeedbackWorkflow(req.scope).run({
    input: {
      token: req.params["token"] ?? "",
      answer,
      now: systemClock(),
    },
    throwOnError: false,
  })
  const [failure] = errors
  if (!failure) {
    res.redirect(303, "?thanks")
    return
  }
  const { error } = failure
  if (!MedusaError.isMedusaError(error)) {
    throw error
  }
  await sendPage(req, res, { status: 409, text: "tooLate" })
}
