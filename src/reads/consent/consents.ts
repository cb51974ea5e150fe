import type { MedusaContainer } from "@medusajs/framework/types"
import { CONSENT_MODULE } from "../../modules/consent"
import {
  CONSENT_MATTERS,
  currentWording,
  isAbout,
} from "../../modules/consent/rules/wordings"
import type {
  ConsentChannel,
  ConsentMatter,
  ConsentSource,
  ConsentStateName,
} from "../../modules/consent/types"
import type { Language } from "../../shared/language"

export type ConsentView = ConsentMatter & {
  /** What holds; null: never asked, which is no. */
  state: ConsentStateName | null
  wording_version: string | null
  language: string | null
  source: ConsentSource | null
  actor_type: string | null
  actor_id: string | null
  note: string | null
  occurred_at: Date | null
}

const UNASKED = {
  state: null,
  wording_version: null,
  language: null,
  source: null,
  actor_type: null,
  actor_id: null,
  note: null,
  occurred_at: null,
}

/** Where a customer stands, for each purpose and channel, in one query. */
export const readConsents = async (
  container: MedusaContainer,
  customerId: string
): Promise<ConsentView[]> => {
  const latest = await container
    .resolve(CONSENT_MODULE)
    .latestEntries([customerId])
  return CONSENT_MATTERS.map((matter) => {
    const entry = latest.find((row) => isAbout(row, matter))
    return {
      ...matter,
      ...(entry
        ? {
            state: entry.state,
            wording_version: entry.wording_version,
            language: entry.language,
            source: entry.source,
            actor_type: entry.actor_type,
            actor_id: entry.actor_id,
            note: entry.note,
            occurred_at: entry.occurred_at,
          }
        : UNASKED),
    }
  })
}

/** The texts people are asked with today, in their language. */
export const readWordings = (
  language: Language
): (ConsentMatter & { version: string; text: string })[] =>
  CONSENT_MATTERS.flatMap((matter) => {
    const wording = currentWording(matter)
    return wording
      ? [{ ...matter, version: wording.version, text: wording.text[language] }]
      : []
  })

/** Where a customer stands on their health record; null: never asked. */
export const readCareState = async (
  container: MedusaContainer,
  customerId: string
): Promise<ConsentStateName | null> => {
  const consents = await readConsents(container, customerId)
  return consents.find(({ purpose }) => purpose === "care")?.state ?? null
}

/** Of these customers, those who agree that their health record is kept. */
export const readCareConsents = async (
  container: MedusaContainer,
  customerIds: string[]
): Promise<ReadonlySet<string>> => {
  if (customerIds.length === 0) {
    return new Set()
  }
  const latest = await container
    .resolve(CONSENT_MODULE)
    .latestEntries([...new Set(customerIds)])
  return new Set(
    latest
      .filter(({ purpose, state }) => purpose === "care" && state === "given")
      .map(({ customer_id }) => customer_id)
  )
}

/** Does a customer agree that their health record is kept? */
export const readCareConsent = async (
  container: MedusaContainer,
  customerId: string
): Promise<boolean> => (await readCareState(container, customerId)) === "given"

/** Channels on which each of these customers agrees to get offers. */
export const readMarketingConsents = async (
  container: MedusaContainer,
  customerIds: string[]
): Promise<ReadonlyMap<string, ReadonlySet<ConsentChannel>>> => {
  const channels = new Map<string, Set<ConsentChannel>>()
  if (customerIds.length === 0) {
    return channels
  }
  const latest = await container
    .resolve(CONSENT_MODULE)
    .latestEntries([...new Set(customerIds)])
  for (const { customer_id, purpose, channel, state } of latest) {
    if (purpose === "marketing" && channel && state === "given") {
      const own = channels.get(customer_id) ?? new Set()
      channels.set(customer_id, own.add(channel))
    }
  }
  return channels
}
