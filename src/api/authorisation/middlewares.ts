import type { MiddlewareRoute } from "@medusajs/framework/http"
import { authorise } from "./authorise"
import { narrowCustomers, narrowOrders } from "./narrow-customers"
import { narrowNotices } from "./narrow-notices"
import { narrowSearch } from "./narrow-search"

/**
 * The gate stands before everything; what narrows a list stands after
 * Medusa's own validators of that list, whose filters it adds to.
 */
export const authorisationMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [authorise] },
  {
    methods: ["GET"],
    matcher: "/admin/customers",
    middlewares: [narrowCustomers],
  },
  { methods: ["GET"], matcher: "/admin/orders", middlewares: [narrowOrders] },
  {
    methods: ["GET"],
    matcher: "/admin/notifications",
    middlewares: [narrowNotices],
  },
  { methods: ["GET"], matcher: "/admin/search", middlewares: [narrowSearch] },
]
