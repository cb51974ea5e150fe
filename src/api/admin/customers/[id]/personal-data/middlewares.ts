import {
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { PersonalDataQuery } from "../../../../utils/send-personal-data"
import { AdminErasePersonalData } from "./validators"

export const personalDataMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/customers/:id/personal-data",
    middlewares: [validateAndTransformQuery(PersonalDataQuery, {})],
  },
  {
    methods: ["POST"],
    matcher: "/admin/customers/:id/personal-data/erase",
    middlewares: [validateAndTransformBody(AdminErasePersonalData)],
  },
  {
    methods: ["GET"],
    matcher: "/store/customers/me/personal-data",
    middlewares: [validateAndTransformQuery(PersonalDataQuery, {})],
  },
]
