import type {
  CustomerDTO,
  MedusaContainer,
  UserDTO,
} from "@medusajs/framework/types"
import {
  ApiKeyType,
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"
import { systemClock } from "../../src/shared/clock"
import { TEAM_MODULE } from "../../src/modules/team"
import type { Role } from "../../src/modules/team/rules/permissions"

/** Somebody who is signed in: who they are, and what to send along. */
export interface SignedIn<T> {
  entity: T
  headers: { headers: Record<string, string> }
}

/** In UTC, the zone of the test store. */
const TODAY = systemClock().toISOString().slice(0, 10)

let people = 0
const nextEmail = (kind: string): string => `${kind}-${++people}@balm.test`

/**
 * Signs a person in without a password: hashing one costs a tenth of a second
 * and tests nothing of ours. Use the routes where signing in is the subject.
 */
const signIn = async (
  container: MedusaContainer,
  actor: { type: "user" | "customer"; id: string; email: string }
): Promise<Record<string, string>> => {
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: actor.email }],
    app_metadata: { [`${actor.type}_id`]: actor.id },
  })
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const token = generateJwtToken(
    {
      actor_id: actor.id,
      actor_type: actor.type,
      auth_identity_id: identity.id,
      app_metadata: { [`${actor.type}_id`]: actor.id },
    },
    { ...(http.jwtSecret && { secret: http.jwtSecret }), expiresIn: "1d" }
  )
  return { authorization: `Bearer ${token}` }
}

/**
 * A Medusa user, signed in to the admin. The first of a store becomes its
 * owner with the first request, and roles are enforced from then on.
 *
 * @param role of those who follow; without it they have none
 */
export const createAdmin = async (
  container: MedusaContainer,
  {
    role,
    ...fields
  }: {
    email?: string
    first_name?: string
    last_name?: string
    role?: Role
  } = {}
): Promise<SignedIn<UserDTO>> => {
  const email = fields.email ?? nextEmail("staff")
  const entity = await container
    .resolve(Modules.USER)
    .createUsers({ first_name: "Ada", last_name: "Admin", ...fields, email })
  if (role) {
    await container
      .resolve(TEAM_MODULE)
      .setMember({ type: "user", id: entity.id }, { role }, TODAY)
  }
  const headers = await signIn(container, {
    type: "user",
    id: entity.id,
    email,
  })
  return { entity, headers: { headers } }
}

/** A secret API key, which signs in to the admin like a user. */
export const createSecretKey = async (
  container: MedusaContainer,
  role?: Exclude<Role, "owner">
): Promise<SignedIn<{ id: string }>> => {
  const key = await container.resolve(Modules.API_KEY).createApiKeys({
    title: "Till",
    type: ApiKeyType.SECRET,
    created_by: "test",
  })
  if (role) {
    await container
      .resolve(TEAM_MODULE)
      .setMember({ type: "api-key", id: key.id }, { role }, TODAY)
  }
  const basic = Buffer.from(`${key.token}:`).toString("base64")
  return {
    entity: { id: key.id },
    headers: { headers: { authorization: `Basic ${basic}` } },
  }
}

/**
 * A customer with an account, signed in to the store.
 *
 * @param publishableKey added to the headers, which each store route wants
 */
export const createCustomer = async (
  container: MedusaContainer,
  publishableKey: string,
  fields: {
    email?: string
    first_name?: string
    last_name?: string
    phone?: string
  } = {}
): Promise<SignedIn<CustomerDTO>> => {
  const email = fields.email ?? nextEmail("customer")
  const entity = await container.resolve(Modules.CUSTOMER).createCustomers({
    first_name: "Lin",
    last_name: "Yi",
    ...fields,
    email,
    has_account: true,
  })
  const own = await signIn(container, {
    type: "customer",
    id: entity.id,
    email,
  })
  return {
    entity,
    headers: { headers: { ...own, "x-publishable-api-key": publishableKey } },
  }
}
