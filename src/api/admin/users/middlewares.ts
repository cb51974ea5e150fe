import type { MiddlewareRoute } from "@medusajs/framework/http"
import { keepAnOwner } from "./keep-an-owner"

export const adminUserMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["DELETE"],
    matcher: "/admin/users/:id",
    middlewares: [keepAnOwner],
  },
]
