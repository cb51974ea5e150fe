import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { InferTypeOf, Logger } from "@medusajs/framework/types"
import { readBalmOptions } from "../../shared/options"
import { transactionOf } from "../../shared/sql"
import type { SqlContext } from "../../shared/sql"
import { createAnalyst } from "./analyst"
import type { FeedbackAnalyst } from "./analyst"
import { FeedbackLinks } from "./links"
import { feedbackQueries } from "./queries"
import { Feedback } from "./models/feedback"
import { FeedbackAnalysis } from "./models/feedback-analysis"
import { FeedbackInvite } from "./models/feedback-invite"
import { RecoveryCase } from "./models/recovery-case"
import { acceptAnswer, toStoredAnswer } from "./rules/accept-answer"
import type { StoredAnswer } from "./rules/accept-answer"
import type {
  FeedbackAnswer,
  NewAnalysis,
  NewInvite,
  NewRecoveryCase,
} from "./types"

export type FeedbackRow = InferTypeOf<typeof Feedback>
export type FeedbackInviteRow = InferTypeOf<typeof FeedbackInvite>
export type RecoveryCaseRow = InferTypeOf<typeof RecoveryCase>

/** What {@link FeedbackModuleService.storeAnswer} did. */
export type StoredFeedback = {
  feedback: FeedbackRow
  /** False where the same answer was there already. */
  changed: boolean
  /** The row as it was; absent where there was none. */
  before?: FeedbackRow
}

type InviteBefore = Awaited<
  ReturnType<ReturnType<typeof feedbackQueries>["withdrawInvites"]>
>

/** Never the message of an unknown error: it may quote the customer. */
const describe = (error: unknown): string =>
  error instanceof MedusaError
    ? error.message
    : error instanceof Error
      ? error.name
      : "unknown error"

const answerOf = (row: FeedbackRow): StoredAnswer => ({
  stars: row.stars,
  stars_staff: row.stars_staff,
  stars_place: row.stars_place,
  text: row.text,
  topics: row.topics,
  locale: row.locale,
})

export default class FeedbackModuleService extends MedusaService({
  FeedbackInvite,
  Feedback,
  FeedbackAnalysis,
  RecoveryCase,
}) {
  /** Reads feedback: OpenAI with a stand-in, or the stand-in alone. */
  readonly analyst: FeedbackAnalyst
  /** Slack channel of alerts, where one is set. */
  readonly alertChannel: string | undefined
  readonly links: FeedbackLinks

  constructor(
    container: { logger: Logger } & Record<string, unknown>,
    options: unknown
  ) {
    super(container, options)
    const balm = readBalmOptions(options)
    this.links = new FeedbackLinks(balm)
    this.alertChannel = balm.slackChannel
    this.analyst = createAnalyst(balm, (error) =>
      container.logger.warn(
        `feedback is read offline this time: ${describe(error)}`
      )
    )
  }

  /**
   * The invite a token opens.
   *
   * @returns undefined alike for a forged, expired, foreign or withdrawn one
   */
  async findInvite(
    token: string,
    now: Date,
    context: SqlContext = {}
  ): Promise<FeedbackInviteRow | undefined> {
    const id = this.links.inviteId(token, now)
    if (!id) {
      return undefined
    }
    const [invite] = await this.listFeedbackInvites(
      { id, status: "planned" },
      { take: 1 },
      context
    )
    return invite
  }

  /**
   * Writes whether the customers of orders are asked, each order once.
   *
   * @returns ids of the invites this call wrote
   */
  @InjectTransactionManager()
  async addInvites(
    invites: NewInvite[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await feedbackQueries(transactionOf(context)).insertInvites(invites)
  }

  /** Invites of orders whose customers are asked and have not answered. */
  @InjectManager()
  async listOpenInvites(
    orderIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<FeedbackInviteRow[]> {
    const invites = await this.listFeedbackInvites(
      { order_id: orderIds, status: "planned" },
      {},
      context
    )
    const answers = await this.listFeedbacks(
      { invite_id: invites.map((invite) => invite.id) },
      { select: ["invite_id"] },
      context
    )
    const answered = new Set(answers.map(({ invite_id }) => invite_id))
    return invites.filter((invite) => !answered.has(invite.id))
  }

  /** Compensation of {@link addInvites}. */
  @InjectTransactionManager()
  async removeInvites(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const queries = feedbackQueries(transactionOf(context))
    await queries.erase("balm_feedback_invite", ids)
  }

  /**
   * Asks no more about canceled orders.
   *
   * @returns the invites that changed, as they were
   */
  @InjectTransactionManager()
  async withdrawInvites(
    orderIds: string[],
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<InviteBefore> {
    const queries = feedbackQueries(transactionOf(context))
    return await queries.withdrawInvites(orderIds, now)
  }

  /** Compensation of {@link withdrawInvites}. */
  @InjectTransactionManager()
  async restoreInvites(
    before: InviteBefore,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await feedbackQueries(transactionOf(context)).restoreInvites(before)
  }

  /**
   * Keeps a customer's answer. The invite row is locked, so the same answer
   * sent ten times at once is one feedback.
   *
   * @throws {MedusaError} not_allowed once the edit window is over
   */
  @InjectTransactionManager()
  async storeAnswer(
    invite: FeedbackInviteRow,
    answer: FeedbackAnswer,
    { now, editHours }: { now: Date; editHours: number },
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredFeedback> {
    await feedbackQueries(transactionOf(context)).lockInvite(invite.id)
    const [before] = await this.listFeedbacks(
      { invite_id: invite.id },
      { take: 1 },
      context
    )
    const stored = toStoredAnswer(answer, invite.locale)
    const decision = acceptAnswer(stored, before, { now, editHours })
    if (!decision.ok) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        invite.locale === "zh"
          ? `评价提交后 ${editHours} 小时内可以修改，现已无法更改。谢谢您的反馈。`
          : `An answer can be changed for ${editHours} hours; that time is over. Thank you for your feedback.`
      )
    }
    if (decision.value === "keep" && before) {
      return { feedback: before, changed: false, before }
    }
    if (before) {
      const feedback = await this.updateFeedbacks(
        {
          id: before.id,
          ...stored,
          revision: before.revision + 1,
          edited_at: now,
        },
        context
      )
      return { feedback, changed: true, before }
    }
    const feedback = await this.createFeedbacks(
      {
        ...stored,
        invite_id: invite.id,
        order_id: invite.order_id,
        customer_id: invite.customer_id,
        revision: 1,
        submitted_at: now,
      },
      context
    )
    return { feedback, changed: true }
  }

  /** Compensation of {@link storeAnswer}: the row as it was, or none. */
  @InjectTransactionManager()
  async restoreAnswer(
    { feedback, changed, before }: StoredFeedback,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    if (!changed) {
      return
    }
    if (!before) {
      const queries = feedbackQueries(transactionOf(context))
      await queries.erase("balm_feedback", [feedback.id])
      return
    }
    const { id, revision, edited_at } = before
    await this.updateFeedbacks(
      { id, ...answerOf(before), revision, edited_at },
      context
    )
  }

  /**
   * Appends readings, one per revision of a feedback.
   *
   * @returns ids of the readings this call wrote
   */
  @InjectTransactionManager()
  async addAnalyses(
    analyses: NewAnalysis[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const queries = feedbackQueries(transactionOf(context))
    return await queries.insertAnalyses(analyses)
  }

  /** Compensation of {@link addAnalyses}. */
  @InjectTransactionManager()
  async removeAnalyses(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const queries = feedbackQueries(transactionOf(context))
    await queries.erase("balm_feedback_analysis", ids)
  }

  /**
   * Opens cases, one per feedback.
   *
   * @returns ids of the cases this call opened
   */
  @InjectTransactionManager()
  async openCases(
    cases: NewRecoveryCase[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await feedbackQueries(transactionOf(context)).insertCases(cases)
  }

  /** Compensation of {@link openCases}. */
  @InjectTransactionManager()
  async removeCases(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const queries = feedbackQueries(transactionOf(context))
    await queries.erase("balm_recovery_case", ids)
  }

  /**
   * Notes who takes a case. The first one keeps it; a second click, or a case
   * already further on, changes nothing.
   *
   * @throws {MedusaError} not_found
   */
  @InjectTransactionManager()
  async acknowledgeCase(
    id: string,
    by: { actor_id: string; now: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ recovery_case: RecoveryCaseRow; changed: boolean }> {
    await feedbackQueries(transactionOf(context)).lockCase(id)
    const [found] = await this.listRecoveryCases({ id }, { take: 1 }, context)
    if (!found) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No recovery case ${id}: look it up in the list of recovery cases.`
      )
    }
    if (found.state !== "open") {
      return { recovery_case: found, changed: false }
    }
    const recovery_case = await this.updateRecoveryCases(
      {
        id,
        state: "acknowledged",
        acknowledged_at: by.now,
        acknowledged_by: by.actor_id,
      },
      context
    )
    return { recovery_case, changed: true }
  }

  /** Compensation of {@link acknowledgeCase}. */
  async reopenCase(id: string, context: SqlContext = {}): Promise<void> {
    await this.updateRecoveryCases(
      { id, state: "open", acknowledged_at: null, acknowledged_by: null },
      context
    )
  }
}
