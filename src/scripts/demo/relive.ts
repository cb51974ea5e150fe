import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import { MESSAGING_MODULE } from "../../modules/messaging"
import { addTime } from "../../shared/clock"
import {
  acknowledgeRecoveryCaseWorkflow,
  analyseFeedbackWorkflow,
  planFeedbackInvitesWorkflow,
  receiveFeedbackWorkflow,
  withdrawFeedbackInvitesWorkflow,
} from "../../workflows/feedback"
import { dispatchMessagesWorkflow } from "../../workflows/messaging"
import { chineseAnswers, englishAnswers } from "./data/answers"
import { customers } from "./data/customers"
import { midnightOf } from "./plan"
import type { Sold } from "./checkout"

/** Before this, nobody was asked: the store began to ask two months ago. */
const ASKED_DAYS = 60

/** When invites go out, and when their answers come in. */
const INVITE_HOURS = [3, 24, 168]
const ANSWER_HOURS = [4, 26]

type Answer = (typeof englishAnswers)[number]
type Event = { at: Date; happen: (now: Date) => Promise<unknown> }

const answerTo =
  (container: MedusaContainer, orderId: string, answer: Answer, by: string) =>
  async (now: Date): Promise<void> => {
    const service = container.resolve(FEEDBACK_MODULE)
    const [invite] = await service.listFeedbackInvites({ order_id: orderId })
    if (!invite) {
      return
    }
    const { acknowledged, ...given } = answer
    const { result } = await receiveFeedbackWorkflow(container).run({
      input: { token: service.links.token(invite), answer: given, now },
    })
    const read = addTime(now, 1, "minute")
    const { result: cases } = await analyseFeedbackWorkflow(container).run({
      input: { feedback_ids: [result.id], now: read },
    })
    for (const id of acknowledged ? cases : []) {
      await acknowledgeRecoveryCaseWorkflow(container).run({
        input: {
          id,
          actor: { type: "user", id: by, origin: null },
          now: addTime(now, 24, "minute").toISOString(),
        },
      })
    }
  }

/** What happened after each sale, as far as anybody was asked how it was. */
const agenda = (
  container: MedusaContainer,
  sold: Sold[],
  managerId: string,
  now: Date
): Event[] => {
  const dispatch = (at: Date): Event => ({
    at,
    happen: (moment) =>
      dispatchMessagesWorkflow(container).run({
        input: { now: moment, limit: 100 },
      }),
  })
  const left = { en: [...englishAnswers], "zh-CN": [...chineseAnswers] }
  const since = addTime(midnightOf(now), -ASKED_DAYS, "day")
  return sold
    .filter(({ sale }) => sale.at >= since)
    .flatMap(({ orderId, sale }, index) => {
      const { at, fate } = sale
      const input = { order_ids: [orderId] }
      const events: Event[] = [
        {
          at: addTime(at, 1, "minute"),
          happen: (moment) =>
            planFeedbackInvitesWorkflow(container).run({
              input: { ...input, now: moment },
            }),
        },
        ...INVITE_HOURS.map((hours) => dispatch(addTime(at, hours, "hour"))),
      ]
      if (fate.kind === "canceled") {
        events.push({
          at: fate.at,
          happen: (moment) =>
            withdrawFeedbackInvitesWorkflow(container).run({
              input: { ...input, now: moment },
            }),
        })
        return events
      }
      const language = customers[sale.customer]?.language ?? "en"
      // Two of three answer, some at once and some when reminded.
      const answer = index % 3 === 2 ? undefined : left[language].shift()
      if (answer) {
        const heard = addTime(at, ANSWER_HOURS[index % 2] ?? 4, "hour")
        events.push(
          {
            at: heard,
            happen: answerTo(container, orderId, answer, managerId),
          },
          dispatch(addTime(heard, 2, "minute"))
        )
      }
      return events
    })
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

/**
 * Lives the last two months again, event by event: invites, answers, alerts.
 * The workflows are the real ones and are told the time of each event.
 *
 * Nothing may leave the house: with a real vendor in the options, nobody is
 * asked about the past.
 */
export const relive = async (
  container: MedusaContainer,
  sold: Sold[],
  managerId: string,
  now: Date
): Promise<void> => {
  if (container.resolve(MESSAGING_MODULE).vendors.size > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn("A real messaging vendor is set: the demo sends no messages.")
    return
  }
  for (const { at, happen } of agenda(container, sold, managerId, now)) {
    await happen(at)
  }
}
