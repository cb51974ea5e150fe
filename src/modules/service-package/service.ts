import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { OneTimeDigits, SignedToken } from "../../shared/crypto"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { CatalogueService } from "./catalogue-service"
import { deskQueries } from "./desk"
import type { DeskRedemption } from "./desk"
import { codeQueries } from "./one-time-codes"
import type { SpentCode } from "./one-time-codes"
import { claimQueries } from "./entitlement-claims"
import { refundQueries } from "./entitlement-refunds"
import type { EntitlementRefundRow } from "./entitlement-refunds"
import type { RefundQuote } from "./rules/refund-quote"
import { termsQueries } from "./entitlement-terms"
import { transferQueries } from "./entitlement-transfer"
import { postingQueries } from "./postings"
import type {
  ClaimedEntitlement,
  CodePurpose,
  Gift,
  IssueCode,
  IssuedCode,
  OrderChange,
  OrderGrant,
  PostedChanges,
  PostedGrants,
  PostedWithdrawals,
  RedeemedSession,
  RedeemSession,
  RefundTerms,
  TermsChange,
  TransferredSessions,
  Withdrawal,
} from "./types"

export default class ServicePackageModuleService extends CatalogueService {
  /** Digits of the one-time codes. */
  readonly digits: OneTimeDigits
  /** What a customer shows at the desk to be found. */
  readonly checkIn: SignedToken

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { encryptionKey, formerEncryptionKeys } = readBalmOptions(options)
    this.digits = new OneTimeDigits(encryptionKey, formerEncryptionKeys)
    this.checkIn = new SignedToken(
      encryptionKey,
      "check-in",
      formerEncryptionKeys
    )
  }

  /**
   * Writes what orders grant, each order once: the source row decides. An
   * order already dealt with is passed over.
   *
   * @returns what this call wrote: orders claimed and entitlements granted
   */
  @InjectTransactionManager()
  async postGrants(
    grants: OrderGrant[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedGrants> {
    return await postingQueries(transactionOf(context)).grants(grants)
  }

  /**
   * Follows changes of orders, each version once.
   *
   * @returns what this call wrote
   */
  @InjectTransactionManager()
  async postChanges(
    changes: OrderChange[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedChanges> {
    return await postingQueries(transactionOf(context)).changes(changes)
  }

  /** Compensation: removes exactly what {@link postChanges} wrote. */
  @InjectTransactionManager()
  async undoChanges(
    posted: PostedChanges,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await postingQueries(transactionOf(context)).undoChanges(posted)
  }

  /**
   * Gives sessions away, each gift once.
   *
   * @returns entitlement id by gift key, those given before among them
   */
  @InjectTransactionManager()
  async giveSessions(
    gifts: Gift[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, string>> {
    return await postingQueries(transactionOf(context)).give(gifts)
  }

  /**
   * Takes gifts back that nobody has used yet, each once.
   *
   * @returns keys of the gifts of which nothing is left and nothing was used
   */
  @InjectTransactionManager()
  async takeGiftsBack(
    keys: string[],
    terms: { now: Date; reason: string | null },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await postingQueries(transactionOf(context)).takeBack(keys, terms)
  }

  /** Compensation: removes exactly what {@link postGrants} wrote. */
  @InjectTransactionManager()
  async undoGrants(
    posted: PostedGrants,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await postingQueries(transactionOf(context)).undoGrants(posted)
  }

  /**
   * Takes back unused sessions for refunds and cancellations, each once. The
   * order's entitlement rows are locked, so two refunds at one moment, or a
   * refund and a redemption, take turns.
   *
   * @returns what this call wrote: sources claimed, entitlements that lost
   */
  @InjectTransactionManager()
  async postWithdrawals(
    withdrawals: Withdrawal[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<PostedWithdrawals> {
    return await postingQueries(transactionOf(context)).withdrawals(withdrawals)
  }

  /** Compensation: removes exactly what {@link postWithdrawals} wrote. */
  @InjectTransactionManager()
  async undoWithdrawals(
    posted: PostedWithdrawals,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await postingQueries(transactionOf(context)).undoWithdrawals(posted)
  }

  /**
   * Uses sessions at the desk, once per `idempotency_key`.
   *
   * @returns what was used, or why not and who was quicker
   * @throws {MedusaError} not_found; duplicate_error for a key that was used
   *   for something else
   */
  @InjectTransactionManager()
  async redeemSession(
    asked: RedeemSession,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RedeemedSession> {
    return await deskQueries(transactionOf(context), this.digits).redeem(asked)
  }

  /**
   * What a key has used before, so that who asks again is asked nothing more.
   *
   * @throws {MedusaError} duplicate_error where that was something else
   */
  @InjectTransactionManager()
  async redeemedBefore(
    asked: Pick<
      RedeemSession,
      "idempotency_key" | "entitlement_item_id" | "sessions"
    >,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RedeemedSession | undefined> {
    return await deskQueries(transactionOf(context), this.digits).before(asked)
  }

  /**
   * Makes a one-time code for a customer.
   *
   * @throws {MedusaError} not_allowed where too many were sent
   */
  @InjectTransactionManager()
  async issueCode(
    code: IssueCode,
    @MedusaContext() context: SqlContext = {}
  ): Promise<IssuedCode> {
    return await codeQueries(transactionOf(context), this.digits).issue(code)
  }

  /** Tries a customer's newest code; each try counts. */
  @InjectTransactionManager()
  async spendCode(
    whose: { customer_id: string; purpose: CodePurpose },
    told: string,
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<SpentCode> {
    const codes = codeQueries(transactionOf(context), this.digits)
    return await codes.spend(whose, told, now)
  }

  /**
   * Takes a redemption back, once.
   *
   * @throws {MedusaError} not_found; not_allowed while its stock is moving
   */
  @InjectTransactionManager()
  async reverseRedemption(
    id: string,
    terms: { actor_id: string; reason: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ redemption: DeskRedemption; written: boolean }> {
    return await deskQueries(transactionOf(context), this.digits).reverse(
      id,
      terms
    )
  }

  /** Takes on what is to leave the stock, or to come back; each once. */
  @InjectTransactionManager()
  async claimStock(
    ids: string[],
    direction: "out" | "back",
    @MedusaContext() context: SqlContext = {}
  ): Promise<DeskRedemption[]> {
    return await deskQueries(transactionOf(context), this.digits).claimStock(
      ids,
      direction
    )
  }

  /** Writes down how a move that was claimed has ended. */
  @InjectTransactionManager()
  async settleStock(
    ids: string[],
    { direction, done }: { direction: "out" | "back"; done: boolean },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await deskQueries(transactionOf(context), this.digits).settleStock(
      ids,
      direction,
      done
    )
  }

  /**
   * Stops the time of an entitlement.
   *
   * @returns false: it stood still before
   * @throws {MedusaError} not_found; not_allowed
   */
  @InjectTransactionManager()
  async freezeEntitlement(
    change: TermsChange,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await termsQueries(transactionOf(context)).freeze(change)
  }

  /**
   * Lets the time of an entitlement go on, by as much later as it stood still.
   *
   * @returns false: it was not frozen
   * @throws {MedusaError} not_found
   */
  @InjectTransactionManager()
  async unfreezeEntitlement(
    change: TermsChange,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await termsQueries(transactionOf(context)).unfreeze(change)
  }

  /**
   * Moves the end of an entitlement to a later day, also when it has passed.
   *
   * @throws {MedusaError} not_found; not_allowed
   */
  @InjectTransactionManager()
  async extendEntitlement(
    change: TermsChange,
    until: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await termsQueries(transactionOf(context)).extend(change, until)
  }

  /**
   * Ends what is over at `now`, so many at a time.
   *
   * @returns entitlements that lost sessions
   */
  @InjectTransactionManager()
  async expireEntitlements(
    { now, limit }: { now: Date; limit: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await termsQueries(transactionOf(context)).expire(now, limit)
  }

  /**
   * Corrects the sessions of an item by hand, once per key.
   *
   * @throws {MedusaError} not_found; not_allowed below zero
   */
  @InjectTransactionManager()
  async adjustEntitlement(
    change: TermsChange,
    correction: { item_id: string; sessions: number; idempotency_key: string },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await termsQueries(transactionOf(context)).adjust(change, correction)
  }

  /**
   * Gives sessions to somebody else, once per key.
   *
   * @returns the new owner's entitlement
   * @throws {MedusaError} not_found; not_allowed
   */
  @InjectTransactionManager()
  async transferEntitlement(
    change: TermsChange,
    transfer: TransferredSessions,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; written: boolean }> {
    return await transferQueries(transactionOf(context)).transfer(
      change,
      transfer
    )
  }

  /**
   * Gives what guests have bought to their accounts, each once.
   *
   * @returns ids of those that changed their owner
   */
  @InjectTransactionManager()
  async claimEntitlements(
    claims: ClaimedEntitlement[],
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await claimQueries(transactionOf(context)).claim(claims, now)
  }

  /**
   * What is due for the unused sessions of an entitlement, both ways.
   *
   * @throws {MedusaError} not_found
   */
  @InjectTransactionManager()
  async quoteRefund(
    entitlementId: string,
    terms: { now: Date; cooling_off_days: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<RefundQuote> {
    return await refundQueries(transactionOf(context)).quote(
      entitlementId,
      terms
    )
  }

  /**
   * Withdraws what is unused and writes down what is due for it, once per
   * key; the money follows.
   *
   * @throws {MedusaError} not_found; not_allowed
   */
  @InjectTransactionManager()
  async withdrawForRefund(
    terms: RefundTerms,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ refund: EntitlementRefundRow; written: boolean }> {
    return await refundQueries(transactionOf(context)).withdraw(terms)
  }

  /** Writes down how a refund ended, once: paid, or the sessions come back. */
  @InjectTransactionManager()
  async settleRefund(
    id: string,
    outcome:
      | { state: "paid"; refund_id: string | null }
      | { state: "failed"; reason: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await refundQueries(transactionOf(context)).settle(id, outcome)
  }

  /** Refunds by quote as they stand; an unknown id is absent. */
  @InjectTransactionManager()
  async refundsAsTheyStand(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<EntitlementRefundRow[]> {
    return await refundQueries(transactionOf(context)).list(ids)
  }
}
