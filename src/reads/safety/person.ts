import type { MedusaContainer } from "@medusajs/framework/types"
import { CLIENT_CARD_MODULE } from "../../modules/client-card"
import { fullYears } from "../../modules/client-card/rules/full-years"
import { HEALTH_PROFILE_MODULE } from "../../modules/health-profile"
import { safetyFacts } from "../../modules/health-profile/rules/safety-facts"
import { SAFETY_MODULE } from "../../modules/safety"
import type { SafetyPerson } from "../../modules/safety/types"
import { readCareState } from "../consent/consents"
import { readLastPerformed } from "../service-package/last-performed"
import { readStoreZone } from "../store/store-zone"

const UNKNOWN = {
  recorded: false,
  facts: [],
  allergies: [],
  dislikes: [],
  patch_tests: [],
}

/**
 * What the safety rule must know of a customer. It opens the health record:
 * whoever shows what comes of it puts that on record. Once somebody has
 * withdrawn the consent for care, it is as if there were no record.
 */
export const readSafetyPerson = async (
  container: MedusaContainer,
  customerId: string,
  at: Date
): Promise<SafetyPerson> => {
  const [consent, last_performed, card] = await Promise.all([
    readCareState(container, customerId),
    readLastPerformed(container, customerId),
    container.resolve(CLIENT_CARD_MODULE).cardOf(customerId),
  ])
  const known = {
    age: fullYears(card.birthday, at, readStoreZone(container)),
    last_performed,
  }
  if (consent === "withdrawn") {
    return { ...UNKNOWN, ...known }
  }
  const [record, patch_tests] = await Promise.all([
    container.resolve(HEALTH_PROFILE_MODULE).openRecord(customerId),
    container.resolve(SAFETY_MODULE).openPatchTests(customerId),
  ])
  return {
    recorded: record.version > 0,
    ...safetyFacts(record.profile),
    patch_tests,
    ...known,
  }
}
