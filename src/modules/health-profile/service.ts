import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { groupBy } from "../../shared/collections"
import { Keyring } from "../../shared/keyring"
import { readBalmOptions } from "../../shared/options"
import type { PersonalRecords, Resealing } from "../../shared/personal-data"
import { resealRows } from "../../shared/reseal"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { HealthProfile } from "./models/health-profile"
import { HealthTerm } from "./models/health-term"
import { HealthValue } from "./models/health-value"
import { HealthVersion } from "./models/health-version"
import { ProgressPhoto } from "./models/progress-photo"
import { photoQueries } from "./photos"
import { healthQueries } from "./queries"
import { openProfile, sealProfile } from "./record"
import { compareProfiles } from "./rules/compare-profiles"
import { EMPTY_PROFILE } from "./rules/profile-fields"
import { SEALED_TABLES } from "./sealing"
import { termQueries } from "./terms"
import type {
  HealthProfileContent,
  HealthRecord,
  HealthSummary,
  HealthTermView,
  HealthVersionChanges,
  HealthWrite,
  NewHealthVersion,
  NewPhoto,
  PhotoView,
  TermWords,
} from "./types"
import { CONDITIONS, CONDITIONS_BY_CODE } from "./vocabulary"

const unwritten = (customer_id: string): HealthSummary => ({
  customer_id,
  version: 0,
  recorded_at: null,
  recorded_by: null,
})

/**
 * Health records, sealed. Whoever opens one puts it on record first: these
 * methods are called by the workflows and reads that do, and by nobody else.
 */
export default class HealthProfileModuleService
  extends MedusaService({
    HealthProfile,
    HealthVersion,
    HealthValue,
    HealthTerm,
    ProgressPhoto,
  })
  implements PersonalRecords, Resealing
{
  private readonly keyring: Keyring

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { encryptionKey, formerEncryptionKeys } = readBalmOptions(options)
    this.keyring = new Keyring(encryptionKey, formerEncryptionKeys)
  }

  /** Which version there is, without opening anything. */
  @InjectTransactionManager()
  async readSummary(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthSummary> {
    const [summary] = await healthQueries(transactionOf(context)).summaries([
      customerId,
    ])
    return summary ?? unwritten(customerId)
  }

  /**
   * Opens the newest versions; a customer without one is absent.
   *
   * @throws {MedusaError} unexpected_state where a value does not open
   */
  @InjectTransactionManager()
  async openRecords(
    customerIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, HealthRecord>> {
    const queries = healthQueries(transactionOf(context))
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
          profile: openProfile(
            this.keyring,
            values.get(summary.customer_id) ?? []
          ),
        },
      ])
    )
  }

  /** One record; an empty one for who has none. */
  @InjectTransactionManager()
  async openRecord(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthRecord> {
    const records = await this.openRecords([customerId], context)
    return (
      records.get(customerId) ?? {
        ...unwritten(customerId),
        profile: EMPTY_PROFILE,
      }
    )
  }

  /**
   * Appends a version, if the writer saw the newest one. The record is locked
   * meanwhile, so of several writers who saw the same version one writes and
   * the others learn that they have to look again.
   *
   * @param confirm runs in the same transaction before a version counts: what
   *   it refuses is not written
   */
  @InjectTransactionManager()
  async writeVersion(
    write: NewHealthVersion,
    confirm: (
      written: { version: number; fields: number },
      context: SqlContext
    ) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthWrite> {
    const { customer_id, actor, recorded_at } = write
    const queries = healthQueries(transactionOf(context))
    const newest = await queries.lock(customer_id)
    if (newest !== write.base_version) {
      return { outcome: "stale", version: newest }
    }
    const { profile: before } = await this.openRecord(customer_id, context)
    const after = withValues(before, write.values)
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
      sealProfile(this.keyring, after, { customer_id, version })
    )
    await confirm({ version, fields }, context)
    return { outcome: "written", version, fields }
  }

  /**
   * What changed from version to version, newest first.
   *
   * @param page `after`: only versions younger than this one
   */
  @InjectTransactionManager()
  async openHistory(
    customerId: string,
    page: { take: number; skip: number; after?: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthVersionChanges[]> {
    const queries = healthQueries(transactionOf(context))
    const versions = await queries.versions(customerId, page)
    const oldest = versions.at(-1)
    const needed = oldest
      ? [...versions, { ...oldest, version: oldest.version - 1 }]
      : []
    const values = groupBy(await queries.values(needed), (row) => row.version)
    const profileAt = (version: number): HealthProfileContent => {
      const rows = values.get(version)
      return rows ? openProfile(this.keyring, rows) : EMPTY_PROFILE
    }
    return versions.map(({ version, recorded_at, actor_type, actor_id }) => ({
      version,
      recorded_at,
      recorded_by: { type: actor_type, id: actor_id },
      changes: compareProfiles(profileAt(version - 1), profileAt(version)),
    }))
  }

  /** The whole vocabulary: Balm's own, then the store's additions. */
  @InjectTransactionManager()
  async openTerms(
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthTermView[]> {
    const own = await termQueries(transactionOf(context), this.keyring).all()
    return [...CONDITIONS, ...own]
  }

  /** Which of these codes are in no vocabulary. */
  @InjectTransactionManager()
  async unknownTerms(
    codes: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const others = codes.filter((code) => !CONDITIONS_BY_CODE.has(code))
    if (others.length === 0) {
      return []
    }
    const own = await termQueries(transactionOf(context), this.keyring).known(
      others
    )
    return others.filter((code) => !own.has(code))
  }

  /**
   * Adds a term to the vocabulary.
   *
   * @param confirm as for {@link writeVersion}
   * @returns its code
   */
  @InjectTransactionManager()
  async addTerm(
    words: TermWords,
    confirm: (code: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const terms = termQueries(transactionOf(context), this.keyring)
    const code = await terms.add(words)
    await confirm(code, context)
    return code
  }

  /**
   * Rewords a term, or takes it out of what is offered.
   *
   * @throws {MedusaError} not_found
   */
  @InjectTransactionManager()
  async changeTerm(
    code: string,
    change: { words?: TermWords | undefined; retired_at?: Date | null },
    confirm: (code: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const terms = termQueries(transactionOf(context), this.keyring)
    if (!(await terms.change(code, change))) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No term ${code} of your own: look it up in GET /admin/health-terms.`
      )
    }
    await confirm(code, context)
  }

  /**
   * Keeps a picture.
   *
   * @param confirm as for {@link writeVersion}
   * @returns its id
   */
  @InjectTransactionManager()
  async addPhoto(
    photo: NewPhoto,
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const photos = photoQueries(transactionOf(context), this.keyring)
    const id = await photos.add(photo)
    await confirm(id, context)
    return id
  }

  @InjectTransactionManager()
  async countPhotos(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await photoQueries(transactionOf(context), this.keyring).count(
      customerId
    )
  }

  /** Pictures with their captions, newest first, without the pictures. */
  @InjectTransactionManager()
  async openPhotos(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PhotoView[]> {
    return await photoQueries(transactionOf(context), this.keyring).list(
      customerId
    )
  }

  @InjectTransactionManager()
  async hasPhoto(
    customerId: string,
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await photoQueries(transactionOf(context), this.keyring).has(
      customerId,
      id
    )
  }

  /** @returns undefined alike for an unknown picture and somebody else's */
  @InjectTransactionManager()
  async openPhoto(
    customerId: string,
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ content_type: string; image: Buffer } | undefined> {
    return await photoQueries(transactionOf(context), this.keyring).image(
      customerId,
      id
    )
  }

  /**
   * Removes a picture for good.
   *
   * @param confirm as for {@link writeVersion}
   * @returns false where there is none
   */
  @InjectTransactionManager()
  async removePhoto(
    customerId: string,
    id: string,
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const photos = photoQueries(transactionOf(context), this.keyring)
    const removed = await photos.remove(customerId, id)
    if (removed) {
      await confirm(id, context)
    }
    return removed
  }

  /** @inheritdoc */
  @InjectTransactionManager()
  async personalRecords(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, Record<string, unknown>[]>> {
    const history = await this.openHistory(
      customerId,
      { take: Number.MAX_SAFE_INTEGER, skip: 0 },
      context
    )
    return {
      balm_health_value: history.flatMap(
        ({ version, recorded_at, recorded_by, changes }) =>
          changes.map(({ field, after }) => ({
            version,
            recorded_at,
            recorded_by: recorded_by.type,
            field,
            value: after,
          }))
      ),
      balm_progress_photo: await this.personalPhotos(customerId, context),
    }
  }

  /** Each picture as a data URL, which a browser shows from a file. */
  private async personalPhotos(
    customerId: string,
    context: SqlContext
  ): Promise<Record<string, unknown>[]> {
    const photos = await this.openPhotos(customerId, context)
    const rows: Record<string, unknown>[] = []
    for (const { id, taken_at, caption } of photos) {
      const photo = await this.openPhoto(customerId, id, context)
      const image = photo
        ? `data:${photo.content_type};base64,${photo.image.toString("base64")}`
        : null
      rows.push({ id, taken_at, caption, image })
    }
    return rows
  }

  /** @inheritdoc */
  @InjectTransactionManager()
  async resealBatch(
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const sql = transactionOf(context)
    let fault: unknown
    for (const table of SEALED_TABLES) {
      try {
        const done = await resealRows(sql, table, this.keyring, limit)
        if (done > 0) {
          return done
        }
      } catch (error) {
        // What does not open holds up no other table, and is told at the end.
        fault ??= error
      }
    }
    if (fault !== undefined) {
      throw fault
    }
    return 0
  }
}

const withValues = (
  before: HealthProfileContent,
  values: NewHealthVersion["values"]
): HealthProfileContent => ({
  conditions: values.conditions ?? before.conditions,
  allergies: values.allergies ?? before.allergies,
  ingredient_dislikes: values.ingredient_dislikes ?? before.ingredient_dislikes,
  medication: values.medication ?? before.medication,
  pregnancy: values.pregnancy ?? before.pregnancy,
  skin: values.skin ?? before.skin,
  hair: values.hair ?? before.hair,
  scalp: values.scalp ?? before.scalp,
  sensitivities: values.sensitivities ?? before.sensitivities,
  goals: values.goals ?? before.goals,
  // Null is a value here: nobody to call.
  emergency_contact:
    values.emergency_contact === undefined
      ? before.emergency_contact
      : values.emergency_contact,
  notes: values.notes ?? before.notes,
})
