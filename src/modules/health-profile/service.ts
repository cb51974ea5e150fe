import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { Keyring } from "../../shared/keyring"
import { readBalmOptions } from "../../shared/options"
import type { PersonalRecords, Resealing } from "../../shared/personal-data"
import { resealTables } from "../../shared/reseal"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { healthLedger } from "./ledger"
import { HealthProfile } from "./models/health-profile"
import { HealthTerm } from "./models/health-term"
import { HealthValue } from "./models/health-value"
import { HealthVersion } from "./models/health-version"
import { ProgressPhoto } from "./models/progress-photo"
import { openPersonalRecords } from "./personal-records"
import { photoQueries } from "./photos"
import { SEALED_TABLES } from "./sealing"
import { termQueries } from "./terms"
import type {
  HealthRecord,
  HealthSummary,
  HealthTermView,
  HealthVersionChanges,
  HealthWrite,
  NewHealthVersion,
  NewPhoto,
  PhotoView,
  TermChange,
  TermWords,
} from "./types"

/**
 * Health records, sealed. Whoever opens one puts it on record first: these
 * methods are called by the workflows and reads that do, and by nobody else.
 *
 * Where a method takes `confirm`, it runs in the same transaction before the
 * write counts: what it refuses is not written.
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

  private ledger(context: SqlContext) {
    return healthLedger(transactionOf(context), this.keyring)
  }

  private terms(context: SqlContext) {
    return termQueries(transactionOf(context), this.keyring)
  }

  private photos(context: SqlContext) {
    return photoQueries(transactionOf(context), this.keyring)
  }

  /** Which version there is, without opening anything. */
  @InjectTransactionManager()
  async readSummary(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthSummary> {
    return await this.ledger(context).summary(customerId)
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
    return await this.ledger(context).open(customerIds)
  }

  /** One record; an empty one for who has none. */
  @InjectTransactionManager()
  async openRecord(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthRecord> {
    return await this.ledger(context).openOne(customerId)
  }

  /** Appends a version, if the writer saw the newest one. */
  @InjectTransactionManager()
  async writeVersion(
    write: NewHealthVersion,
    confirm: (
      written: { version: number; fields: number },
      context: SqlContext
    ) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthWrite> {
    return await this.ledger(context).write(write, (written) =>
      confirm(written, context)
    )
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
    return await this.ledger(context).history(customerId, page)
  }

  /** The whole vocabulary: Balm's own, then the store's additions. */
  @InjectTransactionManager()
  async openTerms(
    @MedusaContext() context: SqlContext = {}
  ): Promise<HealthTermView[]> {
    return await this.terms(context).all()
  }

  /** Which of these codes are in no vocabulary. */
  @InjectTransactionManager()
  async unknownTerms(
    codes: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await this.terms(context).unknown(codes)
  }

  /**
   * Adds a term to the vocabulary.
   *
   * @returns its code
   * @throws {MedusaError} duplicate_error where it is there already
   */
  @InjectTransactionManager()
  async addTerm(
    words: TermWords,
    confirm: (code: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const code = await this.terms(context).add(words)
    await confirm(code, context)
    return code
  }

  /**
   * Rewords a term, or takes it out of what is offered, if the writer saw its
   * newest version.
   *
   * @throws {MedusaError} not_found; duplicate_error as for {@link addTerm}
   */
  @InjectTransactionManager()
  async changeTerm(
    change: TermChange,
    confirm: (code: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<"written" | "stale"> {
    const outcome = await this.terms(context).change(change)
    if (outcome === "written") {
      await confirm(change.code, context)
    }
    return outcome
  }

  /**
   * Keeps a picture.
   *
   * @returns its id
   */
  @InjectTransactionManager()
  async addPhoto(
    photo: NewPhoto,
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const id = await this.photos(context).add(photo)
    await confirm(id, context)
    return id
  }

  @InjectTransactionManager()
  async countPhotos(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await this.photos(context).count(customerId)
  }

  /** Pictures with their captions, newest first, without the pictures. */
  @InjectTransactionManager()
  async openPhotos(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PhotoView[]> {
    return await this.photos(context).list(customerId)
  }

  /** Who added a picture; undefined as for {@link openPhoto}. */
  @InjectTransactionManager()
  async findPhoto(
    customerId: string,
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ recorded_by: string } | undefined> {
    return await this.photos(context).find(customerId, id)
  }

  /** @returns undefined alike for an unknown picture and somebody else's */
  @InjectTransactionManager()
  async openPhoto(
    customerId: string,
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ content_type: string; image: Buffer } | undefined> {
    return await this.photos(context).image(customerId, id)
  }

  /**
   * Removes a picture for good.
   *
   * @returns false where there is none
   */
  @InjectTransactionManager()
  async removePhoto(
    customerId: string,
    id: string,
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const removed = await this.photos(context).remove(customerId, id)
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
    return await openPersonalRecords(
      transactionOf(context),
      this.keyring,
      customerId
    )
  }

  /** @inheritdoc */
  @InjectTransactionManager()
  async resealBatch(
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await resealTables(
      transactionOf(context),
      SEALED_TABLES,
      this.keyring,
      limit
    )
  }
}
