import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AdminAddClientNote,
  AdminChangeClientTags,
  AdminSaveClientCard,
  AdminStrikeClientNote,
} from "./validators"

export const adminClientCardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/card",
    middlewares: [validateAndTransformBody(AdminSaveClientCard)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/notes",
    middlewares: [validateAndTransformBody(AdminAddClientNote)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/notes/:note_id/strike",
    middlewares: [validateAndTransformBody(AdminStrikeClientNote)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/tags",
    middlewares: [validateAndTransformBody(AdminChangeClientTags)],
  },
]
