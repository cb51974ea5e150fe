import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { addTime } from "../../shared/clock"
import type { OneTimeDigits } from "../../shared/crypto"
import { newId } from "../../shared/ids"
import { CODE_CHANNELS } from "./models/one-time-code"
import { CODES_PER_HOUR, mayIssueCode, mayUseCode } from "./rules/one-time-code"
import type { CodeRefusal } from "./rules/one-time-code"
import type { CodePurpose, IssueCode, IssuedCode } from "./types"

const codeSchema = z.object({
  id: z.string(),
  channel: z.enum(CODE_CHANNELS),
  recipient: z.string(),
  attempts: z.number(),
  issued_at: z.date(),
  expires_at: z.date(),
  used_at: z.date().nullable(),
})

/** What a right code has proved. */
export type SpentCode =
  | { ok: true; channel: "sms" | "email"; recipient: string }
  | { ok: false; reason: CodeRefusal }

/** Codes for customers, inside one transaction. */
export const codeQueries = (sql: Knex, digits: OneTimeDigits) => {
  const select = (customer_id: string, purpose: CodePurpose) =>
    sql("balm_one_time_code")
      .select(Object.keys(codeSchema.shape))
      .where({ customer_id, purpose })
      .whereNull("deleted_at")
      .orderBy([
        { column: "issued_at", order: "desc" },
        { column: "id", order: "desc" },
      ])

  return {
    /**
     * Makes a code; earlier ones of the same purpose are worth nothing then.
     *
     * @throws {MedusaError} not_allowed where too many were sent
     */
    async issue({
      purpose,
      customer_id,
      channel,
      recipient,
      now,
    }: IssueCode): Promise<IssuedCode> {
      // Requests at once must see each other's codes. One phone is not to be
      // flooded either, by whoever writes its number into many accounts.
      for (const whose of [customer_id, recipient]) {
        await sql.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
          `balm_one_time_code:${whose}`,
        ])
      }
      const before = z.array(codeSchema).parse(
        await sql("balm_one_time_code")
          .select(Object.keys(codeSchema.shape))
          .where((which) => {
            which.where({ customer_id, purpose }).orWhere({ recipient })
          })
          .where("issued_at", ">", addTime(now, -1, "hour"))
          .whereNull("deleted_at")
          .orderBy("issued_at", "desc")
          .limit(CODES_PER_HOUR)
      )
      const allowed = mayIssueCode(
        before.map((code) => code.issued_at),
        now
      )
      if (!allowed.ok) {
        const minutes = Math.ceil(
          (allowed.next_at.getTime() - now.getTime()) / 60_000
        )
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `${CODES_PER_HOUR} codes were sent within an hour: wait ${minutes} minutes for the next.`
        )
      }
      const id = newId("bcode")
      const { expires_at } = allowed
      await sql("balm_one_time_code").insert({
        id,
        purpose,
        customer_id,
        channel,
        recipient,
        issued_at: now,
        expires_at,
      })
      return { id, expires_at }
    },

    /**
     * Tries the newest code of a customer. A try counts also where it is
     * wrong, so the caller's transaction has to end well.
     *
     * @param told as somebody typed it; null: nobody did
     */
    async spend(
      { customer_id, purpose }: { customer_id: string; purpose: CodePurpose },
      told: string | null,
      now: Date
    ): Promise<SpentCode> {
      if (told === null) {
        return { ok: false, reason: "code_missing" }
      }
      const [code] = z
        .array(codeSchema)
        .parse(await select(customer_id, purpose).limit(1).forUpdate())
      const open = code?.used_at === null ? code : undefined
      const may = mayUseCode(
        open,
        open !== undefined && digits.match(open.id, told),
        now
      )
      if (open && (may.ok || may.reason === "code_wrong")) {
        await sql("balm_one_time_code")
          .where({ id: open.id })
          .update({
            attempts: open.attempts + 1,
            ...(may.ok && { used_at: now }),
            updated_at: sql.fn.now(),
          })
      }
      return may.ok && open
        ? { ok: true, channel: open.channel, recipient: open.recipient }
        : { ok: false, reason: may.ok ? "code_missing" : may.reason }
    },
  }
}
