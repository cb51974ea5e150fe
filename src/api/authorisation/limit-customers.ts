import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { customersIn, pruneCustomers } from "../../modules/team/rules/prune"
import { readOrderCustomer } from "../../reads/order/order-customer"
import { readServedCustomers } from "../../reads/team/served-customers"
import { plain } from "./mask-answer"

/** `/admin/customers/<id>` and everything below. */
const OF_CUSTOMER = /^\/admin\/customers\/([^/]+)/i

const refuseForeign = async (
  container: MedusaContainer,
  staffId: string,
  customerId: string
): Promise<void> => {
  const served = await readServedCustomers(container, staffId, [customerId])
  if (!served.has(customerId)) {
    // As Medusa says it of somebody who does not exist.
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer with id: ${customerId} was not found`
    )
  }
}

/** `/admin/orders/<id>` */
const OF_ORDER = /^\/admin\/orders\/([\w-]+)/i

/** An order of somebody else's customer is not there either. */
const guardOrder = async (
  container: MedusaContainer,
  staffId: string,
  path: string
): Promise<void> => {
  const id = OF_ORDER.exec(path)?.[1]
  if (id === undefined) {
    return
  }
  const customer = await readOrderCustomer(container, id)
  const served = await readServedCustomers(container, staffId, [customer ?? ""])
  if (!customer || !served.has(customer)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order id not found: ${id}`
    )
  }
}

/** `/admin/entitlements/<id>` and everything below. */
const OF_ENTITLEMENT = /^\/admin\/entitlements\/([\w-]+)/i

/** Nor is what somebody else's customer has bought. */
const guardEntitlement = async (
  container: MedusaContainer,
  staffId: string,
  path: string
): Promise<void> => {
  const id = OF_ENTITLEMENT.exec(path)?.[1]
  if (id === undefined) {
    return
  }
  const [entitlement] = await container
    .resolve(SERVICE_PACKAGE_MODULE)
    .listEntitlements({ id }, { select: ["id", "customer_id"] })
  const owner = entitlement?.customer_id
  const served = await readServedCustomers(container, staffId, [owner ?? ""])
  if (!owner || !served.has(owner)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No entitlement ${id}: look it up in the list of entitlements.`
    )
  }
}

/** As Express reads it; what cannot be read is nobody's id. */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The customer a body is about, where it names one. */
const namedIn = (body: unknown): string | undefined =>
  typeof body === "object" &&
  body !== null &&
  "customer_id" in body &&
  typeof body.customer_id === "string"
    ? body.customer_id
    : undefined

/**
 * Refuses a request about a customer this therapist does not serve; for them
 * that customer does not exist.
 */
export const guardCustomers = async (
  req: AuthenticatedMedusaRequest,
  staffId: string,
  path: string
): Promise<void> => {
  await guardOrder(req.scope, staffId, path)
  await guardEntitlement(req.scope, staffId, path)
  const inPath = OF_CUSTOMER.exec(path)?.[1]
  for (const id of [inPath && decoded(inPath), namedIn(req.body)]) {
    if (id && !id.includes("\u0000")) {
      await refuseForeign(req.scope, staffId, id)
    }
  }
}

/** Takes everybody else's customers out of the answer, wherever they stand. */
export const limitAnswer = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  staffId: string
): void => {
  const send = res.json.bind(res)
  const limited = async (answer: unknown): Promise<void> => {
    const body = plain(answer)
    const found = [...customersIn(body)]
    const own =
      found.length > 0
        ? await readServedCustomers(req.scope, staffId, found)
        : new Set<string>()
    const kept = pruneCustomers(body, (id) => own.has(id))
    if (kept) {
      send(kept.body)
      return
    }
    res.status(404)
    send({ type: "not_found", message: "Nothing of yours is found here." })
  }
  res.json = (body: unknown) => {
    limited(body).catch(next)
    return res
  }
}
