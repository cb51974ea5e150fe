import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import { AdminGetMessages } from "./validators"

export const adminMessageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/messages",
    middlewares: [validateListQuery(AdminGetMessages)],
  },
]
