import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { InferTypeOf } from "@medusajs/framework/types"
import { Keyring } from "../../shared/keyring"
import type { SealedPlace } from "../../shared/keyring"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { PersonalRecords, Resealing } from "../../shared/personal-data"
import { resealTables } from "../../shared/reseal"
import type { SqlContext } from "../../shared/sql"
import { PatchTest } from "./models/patch-test"
import { SafetyCard } from "./models/safety-card"
import { cardContentSchema, patchTestContentSchema } from "./content"
import { safetyQueries } from "./queries"
import type { SealedRow } from "./queries"
import { cardPlace, SEALED_TABLES, testPlace } from "./sealing"
import type {
  NewPatchTest,
  PatchTestOutcome,
  PatchTestView,
  SafetyCardContent,
  SafetyCardView,
} from "./types"

type SafetyCardRow = InferTypeOf<typeof SafetyCard>
type PatchTestRow = InferTypeOf<typeof PatchTest>

export default class SafetyModuleService
  extends MedusaService({ SafetyCard, PatchTest })
  implements PersonalRecords, Resealing
{
  private readonly keyring: Keyring

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { encryptionKey, formerEncryptionKeys } = readBalmOptions(options)
    this.keyring = new Keyring(encryptionKey, formerEncryptionKeys)
  }

  private seal(value: unknown, place: SealedPlace) {
    const { key_id, sealed } = this.keyring.seal(value, place)
    return { key_id, sealed: sealed.toString("base64") }
  }

  private open(row: SealedRow, place: SealedPlace): unknown {
    return this.keyring.open(
      { key_id: row.key_id, sealed: Buffer.from(row.sealed, "base64") },
      place
    )
  }

  private cardView(row: SafetyCardRow): SafetyCardView {
    return {
      id: row.id,
      product_id: row.product_id,
      version: row.version,
      ...cardContentSchema.parse(this.open(row, cardPlace(row.product_id))),
    }
  }

  private testView(row: PatchTestRow): PatchTestView {
    return {
      id: row.id,
      customer_id: row.customer_id,
      product_id: row.product_id,
      tested_at: row.tested_at,
      valid_from: row.valid_from,
      valid_until: row.valid_until,
      recorded_by: row.recorded_by,
      created_at: row.created_at,
      ...patchTestContentSchema.parse(
        this.open(row, testPlace(row.customer_id, row.id))
      ),
    }
  }

  /** Safety cards of products; a product without one is absent. */
  @InjectManager()
  async openCards(
    productIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<SafetyCardView[]> {
    const rows = await this.listSafetyCards(
      { product_id: productIds },
      { take: productIds.length },
      context
    )
    return rows.map((row) => this.cardView(row))
  }

  /**
   * Writes a product's safety card whole.
   *
   * @param version the one this change was made from; 0: there is none yet
   * @param confirm runs in the same transaction before the write counts: what
   *   it refuses is not written
   * @returns false where another change came first
   */
  @InjectTransactionManager()
  async writeCard(
    productId: string,
    content: SafetyCardContent,
    version: number,
    confirm: (version: number, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const queries = safetyQueries(transactionOf(context))
    const before = await queries.lockCard(productId)
    if ((before?.version ?? 0) !== version) {
      return false
    }
    await queries.putCard({
      id: before?.id ?? generateEntityId("", "bscard"),
      product_id: productId,
      version: version + 1,
      ...this.seal(content, cardPlace(productId)),
    })
    await confirm(version + 1, context)
    return true
  }

  /** A customer's patch tests, newest first. */
  @InjectManager()
  async openPatchTests(
    customerId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PatchTestView[]> {
    const rows = await this.listPatchTests(
      { customer_id: customerId },
      { order: { tested_at: "DESC", id: "DESC" } },
      context
    )
    return rows.map((row) => this.testView(row))
  }

  /** Opens patch tests by id. */
  @InjectManager()
  async openPatchTestsById(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PatchTestView[]> {
    const rows = await this.listPatchTests({ id: ids }, {}, context)
    return rows.map((row) => this.testView(row))
  }

  /**
   * Writes a patch test, once per idempotency key.
   *
   * @param confirm runs in the same transaction before the write counts: what
   *   it refuses is not written
   * @returns its id, and whether this run wrote it
   * @throws {MedusaError} duplicate_error where the key recorded a test of
   *   another product
   */
  @InjectTransactionManager()
  async addPatchTest(
    test: NewPatchTest,
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; written: boolean }> {
    const { outcome, batch, note, ...plain } = test
    const queries = safetyQueries(transactionOf(context))
    const id = generateEntityId("", "bptest")
    const written = await queries.insertTest({
      ...plain,
      id,
      ...this.seal({ outcome, batch, note }, testPlace(test.customer_id, id)),
    })
    if (written) {
      await confirm(id, context)
      return { id, written }
    }
    const first = await queries.testOf(
      test.customer_id,
      test.idempotency_key ?? ""
    )
    if (first?.product_id !== test.product_id) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `The idempotency key ${test.idempotency_key} was used for another patch test of ${test.customer_id}: send a new key.`
      )
    }
    return { id: first.id, written }
  }

  /**
   * Notes how a pending patch test went, once.
   *
   * @param confirm as for {@link writeCard}
   * @throws {MedusaError} not_found; not_allowed where the outcome is known
   */
  @InjectTransactionManager()
  async concludePatchTest(
    { id, customer_id }: { id: string; customer_id: string },
    conclusion: { outcome: PatchTestOutcome; note: string | null },
    confirm: (id: string, context: SqlContext) => Promise<unknown>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const queries = safetyQueries(transactionOf(context))
    const row = await queries.lockTest(id, customer_id)
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `This customer has no patch test ${id}.`
      )
    }
    const place = testPlace(customer_id, id)
    const content = patchTestContentSchema.parse(this.open(row, place))
    if (content.outcome !== "pending") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The outcome of patch test ${id} is on record and stays. Record a new test instead.`
      )
    }
    await queries.resealTest(
      id,
      this.seal(
        { ...content, ...conclusion, note: conclusion.note ?? content.note },
        place
      )
    )
    await confirm(id, context)
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

  /** @inheritdoc */
  async personalRecords(
    customerId: string
  ): Promise<Record<string, Record<string, unknown>[]>> {
    return { balm_patch_test: await this.openPatchTests(customerId) }
  }
}
