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
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { PersonalRecords, Resealing } from "../../shared/personal-data"
import type { SqlContext } from "../../shared/sql"
import { PatchTest } from "./models/patch-test"
import { SafetyCard } from "./models/safety-card"
import { cardContentSchema, patchTestContentSchema } from "./content"
import { safetyQueries } from "./queries"
import type { SealedRow } from "./queries"
import type {
  NewPatchTest,
  PatchTestOutcome,
  PatchTestView,
  SafetyCardContent,
  SafetyCardView,
} from "./types"

type SafetyCardRow = InferTypeOf<typeof SafetyCard>
type PatchTestRow = InferTypeOf<typeof PatchTest>

const CARD = "safety_card"
const TEST = "patch_test"

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

  private seal(value: unknown, owner: string, field: string) {
    const { key_id, sealed } = this.keyring.seal(value, { owner, field })
    return { key_id, sealed: sealed.toString("base64") }
  }

  private open(row: SealedRow, owner: string, field: string): unknown {
    return this.keyring.open(
      { key_id: row.key_id, sealed: Buffer.from(row.sealed, "base64") },
      { owner, field }
    )
  }

  private reseal(row: SealedRow, owner: string, field: string) {
    return this.seal(this.open(row, owner, field), owner, field)
  }

  private cardView(row: SafetyCardRow): SafetyCardView {
    return {
      id: row.id,
      product_id: row.product_id,
      version: row.version,
      ...cardContentSchema.parse(this.open(row, row.product_id, CARD)),
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
        this.open(row, `${row.customer_id}/${row.id}`, TEST)
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
   * @returns what was there before, sealed, for {@link restoreCard};
   *   undefined where another change came first
   */
  @InjectTransactionManager()
  async writeCard(
    productId: string,
    content: SafetyCardContent,
    version: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ before: SealedRow | null } | undefined> {
    const queries = safetyQueries(transactionOf(context))
    const before = await queries.lockCard(productId)
    if ((before?.version ?? 0) !== version) {
      return undefined
    }
    await queries.putCard({
      id: before?.id ?? generateEntityId("", "bscard"),
      product_id: productId,
      version: version + 1,
      ...this.seal(content, productId, CARD),
    })
    return { before: before ?? null }
  }

  /** Compensation of {@link writeCard}. */
  @InjectTransactionManager()
  async restoreCard(
    productId: string,
    before: SealedRow | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await safetyQueries(transactionOf(context)).restoreCard(productId, before)
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

  /** @returns id of the patch test */
  @InjectTransactionManager()
  async addPatchTest(
    test: NewPatchTest,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const { outcome, batch, note, ...plain } = test
    const id = generateEntityId("", "bptest")
    await safetyQueries(transactionOf(context)).insertTest({
      ...plain,
      id,
      ...this.seal({ outcome, batch, note }, `${test.customer_id}/${id}`, TEST),
    })
    return id
  }

  /** Compensation of {@link addPatchTest}. */
  @InjectTransactionManager()
  async removePatchTest(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await safetyQueries(transactionOf(context)).eraseTest(id)
  }

  /**
   * Notes how a pending patch test went, once.
   *
   * @returns the sealed row as it was
   * @throws {MedusaError} not_found; not_allowed where the outcome is known
   */
  @InjectTransactionManager()
  async concludePatchTest(
    { id, customer_id }: { id: string; customer_id: string },
    conclusion: { outcome: PatchTestOutcome; note: string | null },
    @MedusaContext() context: SqlContext = {}
  ): Promise<SealedRow> {
    const queries = safetyQueries(transactionOf(context))
    const row = await queries.lockTest(id, customer_id)
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `This customer has no patch test ${id}.`
      )
    }
    const owner = `${customer_id}/${id}`
    const content = patchTestContentSchema.parse(this.open(row, owner, TEST))
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
        owner,
        TEST
      )
    )
    return row
  }

  /** Compensation of {@link concludePatchTest}. */
  @InjectTransactionManager()
  async reopenPatchTest(
    before: SealedRow,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await safetyQueries(transactionOf(context)).resealTest(before.id, before)
  }

  @InjectTransactionManager()
  async resealBatch(
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    const queries = safetyQueries(transactionOf(context))
    const current = this.keyring.currentId
    const cards = await queries.cardsOfFormerKeys(current, limit)
    await queries.resealAll(
      "balm_safety_card",
      cards.map((row) => ({
        id: row.id,
        ...this.reseal(row, row.product_id, CARD),
      }))
    )
    const tests = await queries.testsOfFormerKeys(current, limit - cards.length)
    await queries.resealAll(
      "balm_patch_test",
      tests.map((row) => ({
        id: row.id,
        ...this.reseal(row, `${row.customer_id}/${row.id}`, TEST),
      }))
    )
    return cards.length + tests.length
  }

  async personalRecords(
    customerId: string
  ): Promise<Record<string, Record<string, unknown>[]>> {
    return { balm_patch_test: await this.openPatchTests(customerId) }
  }
}
