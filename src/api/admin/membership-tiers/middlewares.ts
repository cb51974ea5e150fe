import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateListQuery } from "../../utils/list-query"
import {
  AdminCreateMembershipTier,
  AdminGetMembershipTiers,
  AdminUpdateMembershipTier,
} from "./validators"

export const adminMembershipTierMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/membership-tiers",
    middlewares: [validateListQuery(AdminGetMembershipTiers)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/membership-tiers",
    middlewares: [validateAndTransformBody(AdminCreateMembershipTier)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/membership-tiers/:id",
    middlewares: [validateAndTransformBody(AdminUpdateMembershipTier)],
  },
]
