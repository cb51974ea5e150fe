import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminGetMessages } from "./validators"

export const adminMessageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/messages",
    middlewares: [
      validateAndTransformQuery(AdminGetMessages, { isList: true }),
    ],
  },
]
