import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { FeedbackFormBody, FeedbackPageQuery } from "./validators"

/** A person gets the page again with a word of help, not a list of faults. */
const readForm = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const parsed = FeedbackFormBody.safeParse(req.body)
  req.validatedBody = parsed.success ? parsed.data : undefined
  next()
}

const readLanguage = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  req.validatedQuery = FeedbackPageQuery.parse(req.query)
  next()
}

export const feedbackPageMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/feedback/:token",
    middlewares: [readLanguage],
  },
  {
    methods: ["POST"],
    matcher: "/feedback/:token",
    // The longest text, each character escaped, and room for the rest.
    bodyParser: { sizeLimit: "64kb" },
    middlewares: [readForm],
  },
]
