import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StorePostFeedback } from "./validators"

export const storeFeedbackMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/feedback/:token",
    // The longest text, each character escaped, and room for the rest.
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateAndTransformBody(StorePostFeedback)],
  },
]
