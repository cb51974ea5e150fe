import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminGetFeedback } from "./validators"

export const adminFeedbackMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/feedback",
    middlewares: [validateListQuery(AdminGetFeedback)],
  },
]
