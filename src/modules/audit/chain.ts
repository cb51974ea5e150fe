import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { AuditFact, ChainFault, HashedEntry } from "./types"

/** The hash that the first entry follows. */
export const GENESIS_HASH = "0".repeat(64)

/** As PostgreSQL keeps a text: no NUL, no half of a surrogate pair. */
const storableText = (text: string): string =>
  Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\uFFFD")

/**
 * A value as jsonb gives it back. What is hashed must be what is stored, or a
 * moment, a NUL or a broken emoji would look like tampering later.
 */
const storableValue = (value: unknown): unknown => {
  if (typeof value === "string") {
    return storableText(value)
  }
  if (Array.isArray(value)) {
    return value.map(storableValue)
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        storableText(key),
        storableValue(inner),
      ])
    )
  }
  return value
}

const storableOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : storableText(text)

/** A fact as its row will hold it. */
export const storableFact = (fact: AuditFact) => ({
  occurred_at: fact.occurred_at,
  actor_type: fact.actor.type,
  actor_id: storableText(fact.actor.id),
  origin: storableOrNull(fact.actor.origin),
  action: fact.action,
  customer_id: storableOrNull(fact.customer_id),
  subject_type: storableText(fact.subject_type),
  subject_id: storableText(fact.subject_id),
  reason: storableOrNull(fact.reason),
  details: detailsSchema.parse(
    storableValue(JSON.parse(JSON.stringify(fact.details ?? {})))
  ),
})

const detailsSchema = z.record(z.string(), z.unknown())

/** Keys in one order at every depth: jsonb does not keep the one given. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(canonical)
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, canonical(inner)])
    )
  }
  return value
}

/**
 * SHA-256, in hex, over every column of an entry and the hash of the entry
 * before it: a hash chain as in Haber and Stornetta, "How to time-stamp a
 * digital document" (1991).
 */
export const hashOf = (entry: HashedEntry): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        entry.previous_hash,
        entry.id,
        entry.sequence,
        new Date(entry.occurred_at).toISOString(),
        entry.actor_type,
        entry.actor_id,
        entry.origin,
        entry.action,
        entry.customer_id,
        entry.subject_type,
        entry.subject_id,
        entry.reason,
        canonical(entry.details),
      ])
    )
    .digest("hex")

/** What the signature at the end of the chain covers. */
export const headText = (head: { sequence: number; hash: string }): string =>
  `audit:${head.sequence}:${head.hash}`

/**
 * Checks that entries follow the one before them, without a gap or a change.
 *
 * @param entries by sequence
 * @param before where they have to begin
 * @returns the first fault; undefined where there is none
 */
export const findFault = (
  entries: (HashedEntry & { hash: string; deleted_at: Date | null })[],
  before: { sequence: number; hash: string }
): { sequence: number; fault: ChainFault } | undefined => {
  let last = before
  for (const entry of entries) {
    if (entry.sequence !== last.sequence + 1) {
      return { sequence: last.sequence + 1, fault: "missing" }
    }
    if (entry.previous_hash !== last.hash) {
      return { sequence: entry.sequence, fault: "unlinked" }
    }
    // A row that is hidden was changed, though its hash does not cover it.
    if (hashOf(entry) !== entry.hash || entry.deleted_at !== null) {
      return { sequence: entry.sequence, fault: "changed" }
    }
    last = entry
  }
  return undefined
}
