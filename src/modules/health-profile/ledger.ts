import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { groupBy } from "../../shared/collections"
import type { Keyring } from "../../shared/keyring"
import { healthQueries } from "./queries"
import { openProfile, sealProfile } from "./record"
import { applyValues } from "./rules/apply-values"
import { compareProfiles } from "./rules/compare-profiles"
import { EMPTY_PROFILE } from "./rules/profile-fields"
import type {
  HealthProfileContent,
  HealthRecord,
  HealthSummary,
  HealthVersionChanges,
  HealthWrite,
  NewHealthVersion,
} from "./types"

const unwritten = (customer_id: string): HealthSummary => ({
  customer_id,
  version: 0,
  recorded_at: null,
  recorded_by: null,
})

/** The versions of records: what opens them, and the one way to write them. */
export const healthLedger = (sql: Knex, keyring: Keyring) => {
  const queries = healthQueries(sql)

  const open = async (
    customerIds: string[]
  ): Promise<Map<string, HealthRecord>> => {
    const summaries = await queries.summaries(customerIds)
    const values = groupBy(
      await queries.values(summaries),
      (row) => row.customer_id
    )
    return new Map(
      summaries.map((summary) => [
        summary.customer_id,
        {
          ...summary,
          profile: openProfile(keyring, values.get(summary.customer_id) ?? []),
        },
      ])
    )
  }

  const openOne = async (customerId: string): Promise<HealthRecord> =>
    (await open([customerId])).get(customerId) ?? {
      ...unwritten(customerId),
      profile: EMPTY_PROFILE,
    }

  return {
    open,
    openOne,

    /** Which version there is, without opening anything. */
    async summary(customerId: string): Promise<HealthSummary> {
      const [summary] = await queries.summaries([customerId])
      return summary ?? unwritten(customerId)
    },

    /**
     * Appends a version, if the writer saw the newest one. The record is
     * locked meanwhile, so of several writers who saw the same version one
     * writes and the others learn that they have to look again.
     */
    async write(
      write: NewHealthVersion,
      confirm: (written: {
        version: number
        fields: number
      }) => Promise<unknown>
    ): Promise<HealthWrite> {
      const { customer_id, actor, recorded_at } = write
      const newest = await queries.lock(customer_id)
      if (newest !== write.base_version) {
        return { outcome: "stale", version: newest }
      }
      const { profile: before } = await openOne(customer_id)
      const after = applyValues(before, write.values)
      const fields = compareProfiles(before, after).length
      if (fields === 0) {
        return { outcome: "unchanged", version: newest }
      }
      const version = newest + 1
      await queries.append(
        {
          customer_id,
          version,
          recorded_at,
          actor_type: actor.type,
          actor_id: actor.id,
        },
        sealProfile(keyring, after, { customer_id, version })
      )
      await confirm({ version, fields })
      return { outcome: "written", version, fields }
    },

    /** What changed from version to version, newest first. */
    async history(
      customerId: string,
      page: { take: number; skip: number; after?: number }
    ): Promise<HealthVersionChanges[]> {
      const versions = await queries.versions(customerId, page)
      const oldest = versions.at(-1)
      const needed = oldest
        ? [...versions, { ...oldest, version: oldest.version - 1 }]
        : []
      const values = groupBy(await queries.values(needed), (row) => row.version)
      const profileAt = (version: number): HealthProfileContent => {
        const rows = values.get(version)
        return rows ? openProfile(keyring, rows) : EMPTY_PROFILE
      }
      return versions.map(({ version, recorded_at, actor_type, actor_id }) => ({
        version,
        recorded_at,
        recorded_by: { type: actor_type, id: actor_id },
        changes: compareProfiles(profileAt(version - 1), profileAt(version)),
      }))
    },
  }
}
