import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { addTime } from "../../shared/clock"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import { SlackVendor } from "../../shared/vendors/slack"
import { TwilioVendor } from "../../shared/vendors/twilio"
import type { SqlContext } from "../../shared/sql"
import type { MessageVendor } from "../../shared/vendors/port"
import { Message } from "./models/message"
import { outboxQueries } from "./outbox"
import { nextAttempt } from "./rules/next-attempt"
import type {
  Adoption,
  Attempt,
  AttemptFailure,
  ClaimedMessage,
  PlannedMessage,
} from "./types"

/**
 * Minutes after which a row in `sending` has lost its process. Far more than
 * a batch takes, see `SEND_WITHIN_MS` of the dispatcher.
 */
const STALE_MINUTES = 2

/**
 * The outbox. Every method is one transaction that is committed when it
 * returns: a claim must be on disk before the vendor is called.
 */
export default class MessagingModuleService extends MedusaService({ Message }) {
  /** The vendors that the options name, by channel. */
  readonly vendors: ReadonlyMap<string, MessageVendor>

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const { twilio, slack } = readBalmOptions(options)
    const vendors = new Map<string, MessageVendor>()
    if (twilio) {
      vendors.set("sms", new TwilioVendor(twilio))
    }
    if (slack) {
      vendors.set("slack", new SlackVendor(slack))
    }
    this.vendors = vendors
  }

  /**
   * Puts messages into the outbox, each occasion once: a dedupe key that is
   * already there is passed over.
   *
   * @returns what this call inserted
   */
  @InjectTransactionManager()
  async planMessages(
    messages: PlannedMessage[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; send_at: Date }[]> {
    return await outboxQueries(transactionOf(context)).insert(messages)
  }

  /** Compensation of {@link planMessages}: what is on its way stays. */
  @InjectTransactionManager()
  async withdrawPlanned(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await outboxQueries(transactionOf(context)).withdraw(ids)
  }

  /**
   * Takes due messages for this process; several processes never get the
   * same one.
   *
   * @param scope `ids` narrows it to messages just planned
   */
  @InjectTransactionManager()
  async claimBatch(
    scope: { limit: number; now: Date; ids?: string[] | undefined },
    @MedusaContext() context: SqlContext = {}
  ): Promise<ClaimedMessage[]> {
    return await outboxQueries(transactionOf(context)).claim(scope)
  }

  /** @returns false where another process has taken the message over */
  @InjectTransactionManager()
  async recordSent(
    attempt: Attempt,
    sent: { external_id: string; vendor: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await outboxQueries(transactionOf(context)).finish(attempt, {
      status: "sent",
      external_id: sent.external_id,
      vendor: sent.vendor,
      sent_at: sent.now,
      unconfirmed_since: null,
      last_error: null,
      updated_at: sent.now,
    })
  }

  /**
   * Records that an earlier attempt did arrive after all.
   *
   * @param found what the vendor has, oldest first; one of them may be ours
   */
  @InjectTransactionManager()
  async adoptSent(
    attempt: Attempt,
    found: { external_ids: string[]; vendor: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<Adoption> {
    return await outboxQueries(transactionOf(context)).adopt(attempt, found)
  }

  /**
   * Queues a message that could not be sent for later, or gives it up.
   *
   * @param settings `jitter` from 0 up to 1, drawn by the caller
   * @returns the status it has now
   */
  @InjectTransactionManager()
  async recordFailure(
    attempt: ClaimedMessage,
    failure: AttemptFailure,
    settings: { now: Date; jitter: number; maxAttempts: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<"queued" | "failed"> {
    const counted = attempt.attempts - attempt.uncounted_attempts
    const next = nextAttempt(failure, counted, settings)
    const { unconfirmed_since, sending_since } = attempt
    await outboxQueries(transactionOf(context)).finish(attempt, {
      unconfirmed_since:
        failure.kind === "uncertain"
          ? (unconfirmed_since ?? sending_since)
          : null,
      last_error: failure.reason,
      updated_at: settings.now,
      ...(next.retry
        ? { status: "queued", next_attempt_at: next.at }
        : { status: "failed", rule: next.rule }),
    })
    return next.retry ? "queued" : "failed"
  }

  /** Gives up a message that may have arrived, and nobody can tell. */
  @InjectTransactionManager()
  async recordUnknown(
    attempt: ClaimedMessage,
    { reason, now }: { reason: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await outboxQueries(transactionOf(context)).finish(attempt, {
      status: "failed",
      rule: "unknown_outcome",
      last_error: reason,
      updated_at: now,
    })
  }

  @InjectTransactionManager()
  async recordHeld(
    attempt: Attempt,
    hold: { until: Date; rule: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await outboxQueries(transactionOf(context)).hold(attempt, hold)
  }

  @InjectTransactionManager()
  async recordSuppressed(
    attempt: Attempt,
    { rule, now }: { rule: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await outboxQueries(transactionOf(context)).finish(attempt, {
      status: "suppressed",
      rule,
      updated_at: now,
    })
  }

  /** Gives back what was claimed and not begun. */
  @InjectTransactionManager()
  async releaseClaims(
    attempts: Attempt[],
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await outboxQueries(transactionOf(context)).release(attempts, now)
  }

  /**
   * Suppresses what still waits for a reason that is gone: an invite that was
   * answered, an appointment that was cancelled.
   *
   * @returns ids of the messages that will not go
   */
  @InjectTransactionManager()
  async suppressBySource(
    source: { source_type: string; source_ids: string[] },
    { rule, now }: { rule: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const queries = outboxQueries(transactionOf(context))
    return await queries.suppressWaiting(source, rule, now)
  }

  /**
   * Queues again what a process left in `sending` when it died; whether it
   * was sent is asked when it is claimed.
   *
   * @returns ids of those messages
   */
  @InjectTransactionManager()
  async recoverStale(
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const before = addTime(now, -STALE_MINUTES, "minute")
    return await outboxQueries(transactionOf(context)).recover(before, now)
  }

  /**
   * Queues a failed message again because a person asked for it.
   *
   * @throws {MedusaError} not_found; not_allowed where it has not failed
   */
  @InjectTransactionManager()
  async retryMessage(
    id: string,
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const { status } = await this.retrieveMessage(id, {}, context)
    const queued = await outboxQueries(transactionOf(context)).requeue(id, now)
    if (!queued) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Message ${id} is ${status}; only a failed message can be sent again.`
      )
    }
  }
}
