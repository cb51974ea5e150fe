import type { Amount } from "../../shared/money"
import type { Bilingual, SettingValues } from "../../shared/settings"
import type { EXCLUSION_SCOPES } from "./models/earning-exclusion"
import type { POINTS_ENTRY_KINDS } from "./models/points-entry"
import type {
  POINTS_OUTCOMES,
  POINTS_SOURCE_TYPES,
} from "./models/points-source"
import type {
  REDEMPTION_KINDS,
  REDEMPTION_STATES,
  RETURN_REASONS,
} from "./models/redemption"
import type { REWARD_KINDS } from "./models/reward"
import type { TIER_REASONS } from "./models/tier-change"
import type { AdjustLimits } from "./rules/adjust-limit"
import type { Qualification } from "./rules/decide-tier"
import type { membershipSettings } from "./settings"

export type PointsSourceType = (typeof POINTS_SOURCE_TYPES)[number]
export type TierReason = (typeof TIER_REASONS)[number]
export type PointsOutcome = (typeof POINTS_OUTCOMES)[number]
export type PointsEntryKind = (typeof POINTS_ENTRY_KINDS)[number]
export type MembershipSettings = SettingValues<typeof membershipSettings>

/** What is earned per unit of each currency. */
export type RateSettings = Pick<
  MembershipSettings,
  | "membership.service_rates"
  | "membership.product_rates"
  | "membership.package_rates"
>

/** What is sold decides which rate applies. */
export type ProductKind = "service" | "product" | "package"

/** An order as the rules see it. Amounts in major units. */
export type EarningOrder = {
  id: string
  customer_id: string | null
  currency_code: string
  created_at: Date
  /** Grows with each change of the order; 1: as it was sold. */
  version: number
  /** Lines and shipping with tax, before store credit. */
  gross_total: Amount
  items: {
    id: string
    variant_id: string | null
    product_id: string | null
    is_giftcard: boolean
    /** With what was returned or written off. */
    quantity: number
    /** Came back, damaged or not. */
    returned_quantity: number
    /** By a claim: the customer need not pay for it, returned or not. */
    written_off_quantity: number
    /** After discounts, tax included; without what was returned. */
    total: Amount
    tax_total: Amount
  }[]
}

export type ExclusionScope = (typeof EXCLUSION_SCOPES)[number]

/** Which products are services, which variants packages, and what earns nothing. */
export type Catalogue = {
  excludedProducts?: ReadonlySet<string>
  servicesByProduct: ReadonlySet<string>
  packagesByVariant: ReadonlySet<string>
}

/** How one order line earns; amounts and points as decimal text. */
export type EarningLine = {
  line_item_id: string
  kind: ProductKind
  net_amount: string
  rate: number
  /** Of the tier it was bought in; absent: that of its order. */
  multiplier_percent?: number | undefined
  points: string
}

/** What an order earns when it is paid in full. */
export type EarningBasis = {
  order_id: string
  currency_code: string
  order_total: Amount
  /** Lines after discounts, without tax, shipping and gift cards. */
  net_total: Amount
  ordered_at: Date
  full_points: Amount
  multiplier_percent: number
  lines: EarningLine[]
  /** Of the order it was planned from; absent: not kept in those days. */
  order_version?: number | null | undefined
  /** False: the order earns nothing, whatever becomes of it. */
  counts?: boolean | null | undefined
}

/**
 * A capture (amount above zero), a refund (below), or a cancellation or change
 * of an order (zero).
 */
export type PointsMovement = {
  source_type: PointsSourceType
  source_id: string
  order_id: string
  amount: Amount
  occurred_at: Date
}

/** A movement with what its order earns; written if it is the order's first. */
export type MovementOfOrder = PointsMovement & {
  customer_id: string | null
  outcome: PointsOutcome
  /** Null: the order is gone. */
  basis: EarningBasis | null
}

/** How long points wait and live. */
export type PointsTerms = { pendingDays: number; expiryMonths: number }

/** A line about to be appended to a member's ledger. */
export type NewPointsEntry = {
  member_id: string
  kind: PointsEntryKind
  points: number
  order_id: string | null
  /** What the points were given for, or came back from. */
  redemption_id?: string
  source_type: string
  source_id: string
  reason: string | null
  actor_id: string | null
  occurred_at: Date
  available_at: Date
  expires_at: Date | null
}

/** A line of the ledger as it was just appended. */
export type PostedPointsEntry = NewPointsEntry & {
  id: string
  total_after: number
  /** The member has lots that had expired by then and are still open. */
  stale: boolean
}

/** What is left of points that came in. */
export type PointsLot = {
  /** The id of the entry. */
  id: string
  member_id: string
  order_id: string | null
  points_left: number
  /** Pending before this moment. */
  available_at: Date
  /** Null: does not expire. */
  expires_at: Date | null
}

export type PostedMovements = {
  sources: Pick<PointsMovement, "source_type" | "source_id">[]
  earned_ids: string[]
  reversed_ids: string[]
  /** Given back because they had expired before they were reversed. */
  returned_ids: string[]
}

export const BONUS_KINDS = [
  "birthday",
  "first_visit",
  /** Its order was canceled or refunded in full. */
  "first_visit_undone",
  "review",
] as const
export type BonusKind = (typeof BONUS_KINDS)[number]

/** A bonus that somebody may have earned. */
export type BonusGrant = {
  bonus: BonusKind
  customer_id: string
  /** Customer and year, order, or feedback: what it is given for. */
  source_id: string
  order_id: string | null
  /** Of no matter to one that is taken back. */
  points: number
  occurred_at: Date
}

/** A bonus that a member has had. */
export type BonusBefore = {
  member_id: string
  source_type: string
  source_id: string
  points: number
  occurred_at: Date
}

export type PostedBonuses = {
  granted_ids: string[]
  undone_ids: string[]
  /** Given back because they had expired before they were taken. */
  returned_ids: string[]
}

/** A tier as a store defines it. */
export type TierContent = {
  /** 1 is the lowest. */
  rank: number
  name: Bilingual
  /** What it gives, in words for the customer. */
  perks: Bilingual | null
  /** Net spend by currency, as decimal text; with visits, either is enough. */
  spend_thresholds: Record<string, string>
  visits_threshold: number | null
  /** Points earned: 100 is once, 150 one and a half times. */
  multiplier_percent: number
  customer_group_id: string | null
  /** Days before everybody else that members may book. */
  priority_booking_days: number
  birthday_points: number
}

/** What a store changes about a tier; what is not given stays. */
export type TierChanges = {
  [Field in Exclude<keyof TierContent, "rank">]?: TierContent[Field] | undefined
}

/** A line of a member's history of tiers. */
export type NewTierChange = {
  member_id: string
  from_tier_id: string | null
  to_tier_id: string | null
  reason: TierReason
  note: string | null
  actor_id: string | null
  facts: Qualification | null
  occurred_at: Date
}

/** A member who went from one tier to another. */
export type TierMove = {
  /** Of the line in the history. */
  id: string
  member_id: string
  customer_id: string
  from_tier_id: string | null
  to_tier_id: string | null
}

/** How many points somebody may still correct by hand. */
export type AdjustmentAllowance = {
  limits: AdjustLimits
  /** When the day began in the store. */
  since: Date
  /** Who may correct more, in words. */
  ask: string[]
}

export type RewardKind = (typeof REWARD_KINDS)[number]
export type RedemptionKind = (typeof REDEMPTION_KINDS)[number]
export type RedemptionState = (typeof REDEMPTION_STATES)[number]
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** A reward as a store defines it. */
export type RewardContent = {
  kind: RewardKind
  name: Bilingual
  description: Bilingual | null
  cost_points: number
  /** What it takes off, by currency, as decimal text. */
  amounts: Record<string, string> | null
  percentage: number | null
  variant_id: string | null
  service_id: string | null
  sessions: number | null
  /** How often a member may have it, within so many days; null: no limit. */
  per_member: number | null
  period_days: number | null
  /** How many there are in all; null: no end. */
  stock: number | null
  /** The lowest tier that may have it; null: everybody. */
  tier_id: string | null
  valid_from: Date | null
  valid_until: Date | null
  is_active: boolean
}

export type Reward = RewardContent & { id: string }

/** What a store changes about a reward; what is not given stays. */
export type RewardChanges = {
  [Field in Exclude<keyof RewardContent, "kind">]?:
    RewardContent[Field] | undefined
}

/** What was promised for points that day. */
export type RedemptionContent = {
  name: Bilingual
  percentage?: number | undefined
  variant_id?: string | undefined
  service_id?: string | undefined
  sessions?: number | undefined
}

/** Points given for something; amounts in major units. */
export type Redemption = {
  id: string
  member_id: string
  customer_id: string
  reward_id: string | null
  kind: RedemptionKind
  state: RedemptionState
  points: number
  content: RedemptionContent
  currency_code: string | null
  amount: string | null
  code: string | null
  promotion_id: string | null
  entitlement_id: string | null
  cart_id: string | null
  order_id: string | null
  order_total: string | null
  points_used: number | null
  issued_at: Date
  expires_at: Date | null
}

/** Who gives points, when, and by which key of their own. */
export type RedeemTerms = {
  customer_id: string
  /** The same key redeems once. */
  idempotency_key: string
  /** Null: the customer. */
  actor_id: string | null
  occurred_at: Date
  /** Of the coupon; null: it stays. */
  expires_at: Date | null
}

/** An order that has used a coupon; amounts in major units. */
export type RedemptionUse = {
  id: string
  order_id: string
  /** After the discount. */
  order_total: Amount
  /** What the coupon took off. */
  discount: Amount
  occurred_at: Date
}

/** What was paid back of an order that has used a coupon. */
export type RedemptionRefund = {
  id: string
  refunded: Amount
  canceled: boolean
  occurred_at: Date
}

/** A correction by staff. */
export type Adjustment = {
  /** Null: without limit. */
  allowance: AdjustmentAllowance | null
  member_id: string
  points: number
  reason: string
  actor_id: string | null
  /** The caller's own key: the same key changes the balance once. */
  idempotency_key: string
  occurred_at: Date
  expires_at: Date | null
}

/** A member's points at a moment; integers. */
export type PointsBalance = {
  /** Usable now; below zero after a refund of points already spent. */
  balance: number
  /** Earned, usable later. */
  pending: number
  /** The part of the balance that expires soon. */
  expiring_soon: number
  /** Earned since the beginning, without what was reversed. */
  lifetime: number
}

export type MemberWithPoints = {
  id: string
  customer_id: string
  tier_id: string | null
  created_at: Date
  points: PointsBalance
}
