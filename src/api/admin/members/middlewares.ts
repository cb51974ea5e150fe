import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminAdjustMemberPoints,
  AdminGetMemberPoints,
  AdminGetMembers,
  AdminGetMemberTiers,
  AdminSetMemberTier,
} from "./validators"

export const adminMemberMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/members",
    middlewares: [validateListQuery(AdminGetMembers)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/members/:id/points",
    middlewares: [validateListQuery(AdminGetMemberPoints)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/members/:id/points",
    middlewares: [validateAndTransformBody(AdminAdjustMemberPoints)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/members/:id/tiers",
    middlewares: [validateListQuery(AdminGetMemberTiers)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/members/:id/tier",
    middlewares: [validateAndTransformBody(AdminSetMemberTier)],
  },
]
