import type { MedusaContainer } from "@medusajs/framework/types"
import { parseSetting } from "../../modules/settings/rules/parse-setting"
import { isActive } from "../../modules/team/rules/is-active"
import type { Access } from "../../modules/team/rules/access"
import { enforcementSetting, teamSettings } from "../../modules/team/settings"
import { readStoreDay } from "../../reads/store/store-zone"
import { readAccessFacts } from "../../reads/team/access-facts"
import type { AccessFacts } from "../../reads/team/access-facts"
import { appointFirstOwnerWorkflow } from "./workflows/appoint-first-owner"

const definitions = { ...enforcementSetting, ...teamSettings }
const KEYS = Object.keys(definitions)

const isOn = (facts: AccessFacts, key: keyof typeof definitions): boolean => {
  const value = facts.settings[key]
  return parseSetting(definitions[key], value).ok
    ? value === true
    : definitions[key].default
}

/** Days are looked at only where some are set: most have none. */
const worksToday = (
  container: MedusaContainer,
  facts: AccessFacts,
  now: Date
): boolean =>
  (facts.active_from === null && facts.active_until === null) ||
  isActive(facts, readStoreDay(container, now))

/**
 * What the one who asks may do now. Where nobody is owner yet, somebody is
 * made owner first.
 */
export const resolveAccess = async (
  container: MedusaContainer,
  actor: { type: string; id: string },
  now: Date
): Promise<Access> => {
  let facts = await readAccessFacts(container, actor, KEYS)
  if (!facts.has_owner) {
    await appointFirstOwnerWorkflow(container).run({
      input: { now: now.toISOString() },
    })
    facts = await readAccessFacts(container, actor, KEYS)
  }
  return {
    actor_id: actor.id,
    role: worksToday(container, facts, now) ? facts.role : null,
    enforced: isOn(facts, "team.enforced"),
    therapist_sees_all: isOn(facts, "team.therapist_sees_all"),
  }
}
