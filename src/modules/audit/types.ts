import type { InferTypeOf } from "@medusajs/framework/types"
import type { Actor } from "../../shared/actor"
import type { AuditEntry } from "./models/audit-entry"

export type AuditEntryRow = InferTypeOf<typeof AuditEntry>

/**
 * What is on record: reads of what is sensitive, writes of value, changes of
 * settings and roles, and what leaves the house. `<subject>.<verb>`.
 */
export const AUDIT_ACTIONS = [
  "health_profile.read",
  "health_profile.write",
  "health_term.write",
  "progress_photo.read",
  "progress_photo.write",
  "patch_test.write",
  "safety_card.write",
  "contact.read",
  "card.write",
  "customer.create",
  "consent.write",
  "personal_data.export",
  "personal_data.erase",
  "staff.write",
  "enforcement.write",
  "setting.write",
  "key.rotate",
  "points.adjust",
  "tier.set",
  "tier.write",
  "earning_exclusion.write",
  "reward.write",
  "reward.redeem",
  "redemption.cancel",
  "service.write",
  "package.write",
  "session.redeem",
  "session.reverse",
  "session.settle_stock",
  "entitlement.freeze",
  "entitlement.unfreeze",
  "entitlement.extend",
  "entitlement.adjust",
  "entitlement.transfer",
  "entitlement.refund",
  "entitlement.claim",
  "message.retry",
  "recovery_case.acknowledge",
  "audit_log.export",
  "points_liability.export",
  "package_liability.export",
  "store_file.export",
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Something about to be put on record. */
export type AuditFact = {
  actor: Actor
  action: AuditAction
  customer_id?: string | null
  subject_type: string
  subject_id: string
  reason?: string | null
  /** Names and counts; never what a health record or a contact holds. */
  details?: Record<string, unknown>
  occurred_at: Date
}

/** The columns of an entry that its hash covers. */
export type HashedEntry = Pick<
  AuditEntryRow,
  | "id"
  | "sequence"
  | "actor_type"
  | "actor_id"
  | "origin"
  | "action"
  | "customer_id"
  | "subject_type"
  | "subject_id"
  | "reason"
  | "details"
  | "previous_hash"
> & { occurred_at: Date | string }

/**
 * What checking the whole chain found. The hash is worth writing down
 * elsewhere: it shows later that the chain still begins the same way.
 */
export type ChainReport =
  | { ok: true; entries: number; hash: string }
  | { ok: false; entries: number; sequence: number; fault: ChainFault }

export type ChainFault =
  | "missing" // the entry with this sequence is not there
  | "changed" // the entry is not what was written, or is hidden
  | "unlinked" // the entry does not follow the one before it
  | "cut" // entries after this one were removed
  | "added" // entries from this one on were not written by Balm
  | "forged" // the end of the chain was not signed by a key of ours
  | "unknown_key" // the end is signed with a key that is not set here
