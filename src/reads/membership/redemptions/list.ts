import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type {
  RedemptionKind,
  RedemptionState,
} from "../../../modules/membership/types"
import type { Language } from "../../../shared/language"
import { readOrderNumbers } from "../../order/order-numbers"

/** Points given for something, as its owner and staff see it. */
export type RedemptionView = {
  id: string
  customer_id: string
  reward_id: string | null
  kind: RedemptionKind
  /** In the reader's language. */
  name: string
  state: RedemptionState
  points: number
  /** To be entered at the checkout; null: sessions need none. */
  code: string | null
  percentage: number | null
  amount: number | null
  currency_code: string | null
  entitlement_id: string | null
  order_id: string | null
  /** The order's number, as people say it. */
  order_display_id: number | null
  issued_at: Date
  expires_at: Date | null
  closed_at: Date | null
  return_reason: string | null
}

const contentSchema = z.object({
  name: z.object({ en: z.string(), zhCN: z.string() }),
  percentage: z.number().optional(),
})

export type RedemptionFilters = {
  id?: string
  customer_id?: string | undefined
  reward_id?: string | undefined
  state?: RedemptionState | undefined
}

/** Redemptions by page. */
export const readRedemptions = async (
  container: MedusaContainer,
  filters: RedemptionFilters,
  page: { take: number; skip: number; order: Record<string, "ASC" | "DESC"> },
  language: Language
): Promise<{ redemptions: RedemptionView[]; count: number }> => {
  const given = Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined)
  )
  const [rows, count] = await container
    .resolve(MEMBERSHIP_MODULE)
    .listAndCountRedemptions(given, page)
  const numbers = await readOrderNumbers(
    container,
    rows.flatMap((row) => row.order_id ?? [])
  )
  return {
    count,
    redemptions: rows.map((row): RedemptionView => {
      const content = contentSchema.parse(row.content)
      return {
        id: row.id,
        customer_id: row.customer_id,
        reward_id: row.reward_id,
        kind: row.kind,
        name: content.name[language],
        state: row.state,
        points: row.points,
        code: row.code,
        percentage: content.percentage ?? null,
        amount: row.amount,
        currency_code: row.currency_code,
        entitlement_id: row.entitlement_id,
        order_id: row.order_id,
        order_display_id: numbers.get(row.order_id ?? "") ?? null,
        issued_at: row.issued_at,
        expires_at: row.expires_at,
        closed_at: row.closed_at,
        return_reason: row.return_reason,
      }
    }),
  }
}

/** @throws 404 that names the id */
export const readRedemption = async (
  container: MedusaContainer,
  filters: { id: string; customer_id?: string | undefined },
  language: Language
): Promise<RedemptionView> => {
  const {
    redemptions: [redemption],
  } = await readRedemptions(
    container,
    filters,
    { take: 1, skip: 0, order: {} },
    language
  )
  if (!redemption) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No redemption ${filters.id}: look it up in the list of redemptions.`
    )
  }
  return redemption
}
