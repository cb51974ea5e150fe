import {
  createCustomersWorkflow,
  createUsersWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { BALM_SETTINGS_MODULE } from "../../modules/settings"
import { TEAM_MODULE } from "../../modules/team"
import { readStoreDay } from "../../reads/store/store-zone"
import { customers } from "./data/customers"
import type { SeedFacts, SeedRequest, StaffRole } from "./request"

const STAFF_NAMES: Record<StaffRole, [given: string, family: string]> = {
  owner: ["Marion", "Qi 戚"],
  manager: ["Theo", "Bellweather"],
  front_desk: ["Xia", "Duan 段"],
  therapist: ["Noor", "Halloran"],
  marketer: ["Piet", "Solano"],
}

/** Gives somebody a password, by the same road as registration. */
const register = async (
  container: MedusaContainer,
  actorType: "user" | "customer",
  actor: { id: string; email: string },
  password: string
): Promise<void> => {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email: actor.email, password } })
  if (!authIdentity) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${actor.email} could not be given a sign-in: ${error ?? "no reason given"}.`
    )
  }
  await setAuthAppMetadataWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, actorType, value: actor.id },
  })
}

/** What they are good at; shown on the team page. */
const SKILLS: Record<StaffRole, string[]> = {
  owner: [],
  manager: ["scalp care 头皮护理"],
  front_desk: [],
  therapist: ["deep tissue 深层按摩", "facial 面部护理"],
  marketer: [],
}

/**
 * One Medusa user for each staff role asked for, with that role. Whoever is
 * owner comes first: roles hold from the start, as in any new store.
 */
export const createStaff = async (
  container: MedusaContainer,
  staff: SeedRequest["staff"],
  { locationIds, now }: { locationIds: string[]; now: Date }
): Promise<Map<StaffRole, string>> => {
  const { result } = await createUsersWorkflow(container).run({
    input: {
      users: staff.map(({ role, email }) => ({
        email,
        first_name: STAFF_NAMES[role][0],
        last_name: STAFF_NAMES[role][1],
      })),
    },
  })
  const idOf = new Map(result.map((user) => [user.email, user.id]))
  const ids = new Map<StaffRole, string>()
  for (const { role, email, password } of staff) {
    const id = idOf.get(email) ?? ""
    await register(container, "user", { id, email }, password)
    await container
      .resolve(TEAM_MODULE)
      .setMember(
        { type: "user", id },
        { role, skills: SKILLS[role], location_ids: locationIds },
        readStoreDay(container, now)
      )
    ids.set(role, id)
  }
  await container
    .resolve(BALM_SETTINGS_MODULE)
    .change({ "team.enforced": true }, null)
  return ids
}

/**
 * The sixty customers, in the order of the data.
 *
 * @returns them, and the sign-ins of those with an account
 */
export const createPeople = async (
  container: MedusaContainer,
  password: string
): Promise<{ people: CustomerDTO[]; signIns: SeedFacts["customers"] }> => {
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: customers.map(({ account, language, ...fields }) => ({
        ...fields,
        has_account: account,
        metadata: { locale: language },
      })),
    },
  })
  const byEmail = new Map(result.map((person) => [person.email, person]))
  const people = customers.flatMap(({ email }) => byEmail.get(email) ?? [])
  const signIns: SeedFacts["customers"] = []
  for (const { email, account } of customers) {
    const person = byEmail.get(email)
    if (account && person) {
      await register(container, "customer", { id: person.id, email }, password)
      signIns.push({ email, password })
    }
  }
  return { people, signIns }
}
