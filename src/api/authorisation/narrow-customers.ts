import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { seesOnlyServed } from "../../modules/team/rules/access"
import { may } from "../../modules/team/rules/permissions"
import { readServedCustomers } from "../../reads/team/served-customers"
import { accessOf } from "./access-of"

const MOST_WORDS = 5

/** Each word is in the first or the last name. */
const named = (search: string) =>
  search
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => {
      const pattern = { $ilike: `%${word.replace(/[\\%_]/g, "\\$&")}%` }
      return { $or: [{ first_name: pattern }, { last_name: pattern }] }
    })

/** Ids asked for and ids allowed; an id that nobody has, where none is left. */
const among = (asked: unknown, allowed: Set<string>): string[] => {
  const wanted =
    typeof asked === "string"
      ? [asked]
      : Array.isArray(asked)
        ? asked.map(String)
        : undefined
  const ids = wanted ? wanted.filter((id) => allowed.has(id)) : [...allowed]
  return ids.length > 0 ? ids : ["cus_nobody"]
}

/**
 * Medusa's list of customers, after its own validators: who may not see
 * contact data searches by name alone, and a therapist among their own.
 */
export const narrowCustomers = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const access = accessOf(req)
  if (!access.enforced) {
    next()
    return
  }
  const { q, id, ...filters } = req.filterableFields
  const byName = !may(access.role, "contact.read") && typeof q === "string"
  const conditions: unknown[] = byName ? named(q) : []
  if (seesOnlyServed(access)) {
    const served = await readServedCustomers(req.scope, access.actor_id)
    // An operator map (`$in` and the like) stays beside the list of ids.
    const isPlain = typeof id === "string" || Array.isArray(id)
    conditions.push({ id: among(isPlain ? id : undefined, served) })
  }
  req.filterableFields = {
    ...filters,
    ...(id !== undefined && { id }),
    ...(q !== undefined && !byName && { q }),
    ...(conditions.length > 0 && {
      $and: [
        ...(Array.isArray(filters["$and"]) ? filters["$and"] : []),
        ...conditions,
      ],
    }),
  }
  next()
}

/** Medusa's list of orders, after its own validators: a therapist's own. */
export const narrowOrders = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const access = accessOf(req)
  if (access.enforced && seesOnlyServed(access)) {
    const served = await readServedCustomers(req.scope, access.actor_id)
    req.filterableFields = {
      ...req.filterableFields,
      customer_id: among(req.filterableFields["customer_id"], served),
    }
  }
  next()
}
