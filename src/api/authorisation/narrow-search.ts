import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { may } from "../../modules/team/rules/permissions"
import type { Permission } from "../../modules/team/rules/permissions"
import { accessOf } from "./access-of"

/**
 * What Medusa's search looks through, and what each asks for. Orders and
 * customers are found by e-mail and phone: a hit alone would tell.
 */
const ENTITIES: Record<string, readonly Permission[]> = {
  order: ["orders.read", "contact.read"],
  customer: ["customers.read", "contact.read"],
  customer_group: ["customers.read"],
  product: ["catalogue.read"],
  product_variant: ["catalogue.read"],
  product_category: ["catalogue.read"],
  product_collection: ["catalogue.read"],
  product_type: ["catalogue.read"],
  product_tag: ["catalogue.read"],
  inventory_item: ["inventory.read"],
  promotion: ["promotions.read"],
  campaign: ["promotions.read"],
  price_list: ["promotions.read"],
  region: ["store.read"],
  tax_region: ["store.read"],
  return_reason: ["store.read"],
  sales_channel: ["store.read"],
  stock_location: ["store.read"],
  shipping_profile: ["store.read"],
  user: ["staff.read"],
  publishable_api_key: ["staff.read"],
  secret_api_key: ["staff.read"],
}

/** An index of another plugin may hold anything. */
const UNKNOWN: readonly Permission[] = [
  "customers.read",
  "orders.read",
  "contact.read",
  "spend.read",
]

const needsOf = (entity: string): readonly Permission[] =>
  (Object.hasOwn(ENTITIES, entity) ? ENTITIES[entity] : undefined) ?? UNKNOWN

const askedSchema = z.object({ entity: z.array(z.string()).optional() })

/** What Medusa would search where a request names nothing. */
const everything = async (container: MedusaContainer): Promise<string[]> => {
  const indexes = await container
    .resolve(Modules.SEARCH, { allowUnregistered: true })
    ?.listIndexes()
  const names = (indexes ?? []).map(({ name }) => name)
  return names.length > 0 ? names : Object.keys(ENTITIES)
}

/** Medusa's search, after its own validators: only what a role may see. */
export const narrowSearch = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const { enforced, role } = accessOf(req)
  if (!enforced) {
    next()
    return
  }
  const { entity: asked } = askedSchema.parse(req.validatedQuery)
  const wanted = asked?.length ? asked : await everything(req.scope)
  const allowed = wanted.filter((entity) =>
    needsOf(entity).every((permission) => may(role, permission))
  )
  if (allowed.length === 0) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Your role may not search for ${wanted.join(", ")}. Ask the owner of the store (Balm, Team).`
    )
  }
  req.validatedQuery = { ...req.validatedQuery, entity: allowed }
  next()
}
