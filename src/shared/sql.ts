import { MedusaError } from "@medusajs/framework/utils"
import { decimal } from "./money"
import type { Amount } from "./money"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"

export type SqlContext = Context<EntityManager>

/**
 * The open transaction of a service method, as a query builder. A lock taken
 * on a pooled connection would be released at once, so we refuse to guess.
 */
export const transactionOf = (context: SqlContext): Knex => {
  const transaction =
    context.transactionManager?.getTransactionContext<Knex.Transaction>()
  if (!transaction) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This method writes value and must run inside a transaction."
    )
  }
  return transaction
}

/**
 * The two columns of a `model.bigNumber()`, for rows written by hand: the
 * number for SQL, and the exact text that Medusa reads back.
 */
export const bigNumberColumns = (
  name: string,
  amount: Amount | null
): Record<string, string | { value: string; precision: number } | null> => {
  if (amount === null) {
    return { [name]: null, [`raw_${name}`]: null }
  }
  const value = decimal(amount).toFixed()
  return { [name]: value, [`raw_${name}`]: { value, precision: 20 } }
}
