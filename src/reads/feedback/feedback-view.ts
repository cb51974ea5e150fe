import type { MedusaContainer } from "@medusajs/framework/types"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import type {
  FeedbackRow,
  RecoveryCaseRow,
} from "../../modules/feedback/service"
import { readCustomerContacts } from "../customer/contacts"
import type { CustomerContact } from "../customer/contacts"

type Page = {
  take: number
  skip: number
  order?: Record<string, "ASC" | "DESC">
}

const person = (customer: CustomerContact | undefined) =>
  customer
    ? {
        id: customer.id,
        first_name: customer.first_name,
        last_name: customer.last_name,
        email: customer.email,
      }
    : null

/** The latest reading of each feedback, by feedback id. */
const latestAnalyses = async (
  container: MedusaContainer,
  feedbackIds: string[]
) => {
  const analyses = await container
    .resolve(FEEDBACK_MODULE)
    .listFeedbackAnalyses(
      { feedback_id: feedbackIds },
      { order: { revision: "ASC" } }
    )
  return new Map(
    analyses.map(({ deleted_at: _d, updated_at: _u, ...analysis }) => [
      analysis.feedback_id,
      analysis,
    ])
  )
}

const plain = <Row extends { updated_at: unknown; deleted_at: unknown }>({
  updated_at: _updated,
  deleted_at: _deleted,
  ...row
}: Row) => row

/** Feedback with who gave it, the latest reading and the case it opened. */
export const readFeedback = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: Page
) => {
  const service = container.resolve(FEEDBACK_MODULE)
  const [rows, count] = await service.listAndCountFeedbacks(filters, page)
  const ids = rows.map((row) => row.id)
  const analyses = await latestAnalyses(container, ids)
  const cases = new Map(
    (await service.listRecoveryCases({ feedback_id: ids })).map((row) => [
      row.feedback_id,
      row,
    ])
  )
  const customers = await readCustomerContacts(
    container,
    rows.map((row) => row.customer_id)
  )
  const view = (row: FeedbackRow) => {
    const recoveryCase = cases.get(row.id)
    return {
      ...plain(row),
      customer: person(customers.get(row.customer_id ?? "")),
      analysis: analyses.get(row.id) ?? null,
      recovery_case: recoveryCase ? plain(recoveryCase) : null,
    }
  }
  return { feedback: rows.map(view), count }
}

/** Recovery cases with the feedback that opened them. */
export const readRecoveryCases = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: Page
) => {
  const service = container.resolve(FEEDBACK_MODULE)
  const [rows, count] = await service.listAndCountRecoveryCases(filters, page)
  const feedbackIds = rows.map((row) => row.feedback_id)
  const feedback = new Map(
    (await service.listFeedbacks({ id: feedbackIds })).map((row) => [
      row.id,
      row,
    ])
  )
  const analyses = await latestAnalyses(container, feedbackIds)
  const customers = await readCustomerContacts(
    container,
    rows.map((row) => row.customer_id)
  )
  const view = (row: RecoveryCaseRow) => {
    const answer = feedback.get(row.feedback_id)
    return {
      ...plain(row),
      customer: person(customers.get(row.customer_id ?? "")),
      feedback: answer ? plain(answer) : null,
      analysis: analyses.get(row.feedback_id) ?? null,
    }
  }
  return { recovery_cases: rows.map(view), count }
}
