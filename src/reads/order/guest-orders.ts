import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { normalisePhone } from "../../shared/phone"

/** An address that somebody has shown to be theirs. */
export type ProvedContact = { channel: "sms" | "email"; recipient: string }

/** Orders brought over at once; whoever has more asks again. */
const LIMIT = 100

/** Digits that two ways to write one number always share. */
const SHARED_DIGITS = 6

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    phone: z.string().nullable(),
    billing_phone: z.string().nullable(),
  })
)

const SAME_END =
  "right(regexp_replace(normalize(??, NFKC), '[^0-9]', '', 'g'), ?) = ?"

/**
 * Orders that somebody placed without an account, under an address or number
 * that is proved: the buyer's own, and not the one a parcel went to, which
 * may be a friend's.
 *
 * @param region country of a number without a country code
 */
export const readGuestOrders = async (
  container: MedusaContainer,
  { channel, recipient }: ProvedContact,
  region: string
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const phone = normalisePhone(recipient, region) ?? recipient
  const end = phone.slice(-SHARED_DIGITS)
  const rows = rowsSchema.parse(
    await sql
      .from({ o: "order" })
      .join({ c: "customer" }, "c.id", "o.customer_id")
      .leftJoin({ b: "order_address" }, "b.id", "o.billing_address_id")
      .select("o.id", "c.phone", { billing_phone: "b.phone" })
      .where({ "c.has_account": false, "o.is_draft_order": false })
      .whereNotIn("o.status", ["draft", "canceled"])
      .whereNull("o.deleted_at")
      .where((which) => {
        if (channel === "email") {
          which.whereRaw("lower(o.email) = lower(?)", [recipient])
        } else {
          which
            .whereRaw(SAME_END, ["c.phone", SHARED_DIGITS, end])
            .orWhereRaw(SAME_END, ["b.phone", SHARED_DIGITS, end])
        }
      })
      .orderBy("o.id")
      .limit(LIMIT)
  )
  const isTheirs = (written: string | null): boolean =>
    written !== null && normalisePhone(written, region) === phone
  return rows
    .filter(
      (row) =>
        channel === "email" ||
        isTheirs(row.phone) ||
        isTheirs(row.billing_phone)
    )
    .map(({ id }) => id)
}
