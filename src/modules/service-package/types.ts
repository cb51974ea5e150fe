import type { Amount } from "../../shared/money"
import type { Bilingual } from "../../shared/settings"
import type { InferTypeOf } from "@medusajs/framework/types"
import type { Entitlement } from "./models/entitlement"
import type { CODE_CHANNELS, CODE_PURPOSES } from "./models/one-time-code"
import type { Package } from "./models/package"
import type { ITEM_KINDS } from "./models/package-item"
import type { Service } from "./models/service"
import type { CodeRefusal } from "./rules/one-time-code"
import type { SessionRefusal } from "./rules/may-redeem-session"
import type { SESSION_ENTRY_KINDS } from "./models/session-entry"

export type ServiceRow = InferTypeOf<typeof Service>
export type PackageRow = InferTypeOf<typeof Package>
export type EntitlementRow = InferTypeOf<typeof Entitlement>
export type SessionEntryKind = (typeof SESSION_ENTRY_KINDS)[number]

export type ItemKind = (typeof ITEM_KINDS)[number]

/** One thing done in a treatment; minutes null: not timed. */
export type ServiceStep = { title: Bilingual; minutes: number | null }

/** How a treatment is done, in order, and what the customer does afterwards. */
export type ServiceGuide = {
  steps: ServiceStep[]
  aftercare: Bilingual | null
}

/** A package as the rules see it. */
export type PackageTemplate = {
  id: string
  variant_id: string
  validity_days: number | null
  validity_from: "purchase" | "first_use"
  usable_by: "owner" | "family" | "anyone"
  transferable: boolean
  freezable: boolean
  items: {
    kind: ItemKind
    service_id: string | null
    category_id: string | null
    variant_id: string | null
    sessions: number
    bonus: boolean
    price_weight: number | null
    position: number
  }[]
}

/** A service about to be described; what is left out takes its default. */
export type NewService = {
  product_id: string
  duration_minutes: number
  processing_minutes?: number
  finishing_minutes?: number
  transition_minutes?: number
  minimum_interval_days?: number | null
  skills?: string[]
  room_kind?: string | null
  guide?: ServiceGuide | null
}

/** A package about to be defined; what is left out takes its default. */
export type NewPackage = {
  variant_id: string
  validity_days?: number | null
  validity_from?: "purchase" | "first_use"
  usable_by?: "owner" | "family" | "anyone"
  transferable?: boolean
  freezable?: boolean
  items: {
    kind?: ItemKind
    service_id?: string | null
    category_id?: string | null
    variant_id?: string | null
    sessions: number
    bonus?: boolean
    price_weight?: number | null
  }[]
}

/** What one session takes from Medusa's inventory, in units of the item. */
export type Consumable = { inventory_item_id: string; quantity: number }

/** All that a store says about how a product is performed. */
export type ServiceContent = {
  duration_minutes: number
  processing_minutes: number
  finishing_minutes: number
  transition_minutes: number
  minimum_interval_days: number | null
  skills: string[]
  room_kind: string | null
  guide: ServiceGuide | null
  consumables: Consumable[]
}

/** What is not given stays. */
export type ServiceChanges = {
  [Field in keyof ServiceContent]?: ServiceContent[Field] | undefined
}

export type PackageItemContent = Omit<
  PackageTemplate["items"][number],
  "position"
>

/** All that a store says about a package; items in the order of the list. */
export type PackageContent = Omit<
  PackageTemplate,
  "id" | "variant_id" | "items"
> & { items: PackageItemContent[] }

/** What is not given stays. */
export type PackageChanges = {
  [Field in keyof PackageContent]?: PackageContent[Field] | undefined
}

/** An order as the rules see it. Amounts in major units. */
export type SoldOrder = {
  id: string
  customer_id: string | null
  currency_code: string
  gross_total: Amount
  /** Medusa's: grows with each change. */
  version: number
  created_at: Date
  items: {
    id: string
    variant_id: string | null
    title: string
    quantity: number
    /** Units that came back. */
    returned_quantity: number
    /** Units that a claim wrote off; some may have come back, too. */
    written_off_quantity: number
    /** Without what came back. */
    total: Amount
  }[]
}

/** An entitlement about to be written. */
export type NewEntitlement = {
  customer_id: string | null
  /** Null, with all that comes of an order: it is a gift. */
  order_id: string | null
  gift_key: string | null
  line_item_id: string | null
  unit_index: number
  package_id: string | null
  variant_id: string | null
  title: string
  currency_code: string | null
  amount_paid: string
  validity_days: number | null
  validity_from: "purchase" | "first_use"
  usable_by: "owner" | "family" | "anyone"
  transferable: boolean
  freezable: boolean
  granted_at: Date
  expires_at: Date | null
  items: (Omit<PackageTemplate["items"][number], "price_weight"> & {
    /** Its part of the price; major units. */
    amount_paid: string
    /** Of one session that day; major units. */
    list_price: string | null
  })[]
}

/** Sessions that somebody gets for nothing, once per key. */
export type Gift = {
  /** As `reward:<redemption>`. */
  key: string
  customer_id: string
  title: string
  service_id: string
  sessions: number
  granted_at: Date
}

/** What one order grants; an empty list is an answer too. */
export type OrderGrant = {
  order_id: string
  order_total: Amount
  order_version: number
  placed_at: Date
  entitlements: NewEntitlement[]
}

/** A refund, or a cancellation (then `amount` is null). */
export type Withdrawal = {
  source_type: "refund" | "cancellation"
  source_id: string
  order_id: string
  amount: Amount | null
  occurred_at: Date
}

/** What an order entitles to after a change, all units of it. */
export type OrderChange = OrderGrant & { changed_at: Date }

export type PostedChanges = {
  /** Of the changes this call wrote down, as `order:version`. */
  source_ids: string[]
  granted_ids: string[]
  withdrawn_ids: string[]
}

export type PostedGrants = { order_ids: string[]; entitlement_ids: string[] }

export type PostedWithdrawals = {
  sources: Withdrawal[]
  entitlement_ids: string[]
}

/** What an entitlement item still holds. */
export type ItemStanding = {
  id: string
  entitlement_id: string
  kind: ItemKind
  service_id: string | null
  category_id: string | null
  variant_id: string | null
  bonus: boolean
  position: number
  /** Sessions left. */
  left: number
  /** What they are worth at what they cost; major units. */
  owed: string
  amount_paid: string
  list_price: string | null
}

/** What leaves the stock with a session, or comes back. */
export type StockMove = { inventory_item_id: string; quantity: number }

/** Sessions about to be used at the desk. */
export type RedeemSession = {
  entitlement_item_id: string
  sessions: number
  /** Performed; null: a product is handed over. */
  service_id: string | null
  variant_id: string | null
  /** Who comes instead of the owner; null: the owner. */
  used_by: string | null
  /** Somebody else than the owner, known or not. */
  by_other: boolean
  staff_id: string | null
  location_id: string | null
  verdict: "allow" | "warn" | "needs_consent" | "block"
  override_reason: string | null
  stock: StockMove[]
  /** Of the owner's phone; absent: none is asked for. */
  code?: { told: string | null }
  idempotency_key: string
  actor_id: string | null
  performed_at: Date
}

export type CodePurpose = (typeof CODE_PURPOSES)[number]

/** A one-time code about to go to a customer. */
export type IssueCode = {
  purpose: CodePurpose
  customer_id: string
  channel: (typeof CODE_CHANNELS)[number]
  recipient: string
  now: Date
}
export type IssuedCode = { id: string; expires_at: Date }

/** Who used the last session, and when. */
export type LastUse = { actor_id: string | null; performed_at: Date }

export type RedeemedSession =
  | {
      outcome: "redeemed"
      id: string
      entitlement_id: string
      customer_id: string | null
      /** False: the same key had used it before. */
      written: boolean
    }
  | {
      outcome: "refused"
      reason: SessionRefusal | CodeRefusal
      last: LastUse | null
    }

/** A guest's entitlement that belongs to an account now. */
export type ClaimedEntitlement = { id: string; from: string; to: string }

/** Something done to a whole entitlement by staff or by time. */
export type TermsChange = {
  entitlement_id: string
  reason: string | null
  actor_id: string | null
  occurred_at: Date
}

/** Sessions that change hands. */
export type TransferredSessions = {
  customer_id: string
  /** Sessions by item; null: all that is left. */
  moved: Record<string, number> | null
  idempotency_key: string
}

/** What a refund by quote is to be. */
export type RefundTerms = {
  entitlement_id: string
  method: "pro_rata" | "list_price" | "full"
  /** What whoever asks has seen in the quote; major units. */
  amount: string
  /** Payments of the order, with what each can still pay back. */
  payments: { id: string; refundable: string }[]
  cooling_off_days: number
  reason: string
  actor_id: string
  idempotency_key: string
  now: Date
}
