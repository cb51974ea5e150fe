import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { pngOf } from "./health"
import type { Suite } from "./runner"

type Headers = { headers: Record<string, string> }

/** What one person told the store; each word occurs nowhere else. */
export const TOLD = {
  name: "Zephyrine",
  family: "Quillfeather",
  email: "zephyrine.quillfeather@balm.test",
  phone: "+14155550177",
  street: "77 Marmalade Lane",
  likes: "peppermint foam",
  note: "sings in the shower",
  tag: "tangerine circle",
  message: "your hammock is hung",
} as const

export const TOLD_WORDS: string[] = Object.values(TOLD)

/**
 * Somebody who has everything that a store can hold of a person: card, note,
 * tag, consents, health record in two versions, photo, patch test, address,
 * a message that waits in the outbox.
 */
export const tellLife = async (
  api: Suite["api"],
  container: MedusaContainer,
  customer: { id: string; headers: Headers },
  admin: Headers
): Promise<void> => {
  const at = `/admin/customers/${customer.id}`
  const consent = (
    purpose: string,
    channel: string | null,
    version: string
  ) => ({
    purpose,
    channel,
    state: "given",
    wording_version: version,
  })
  await api.post(
    `${at}/consents`,
    {
      consents: [
        consent("care", null, "care-1"),
        consent("marketing", "sms", "marketing-sms-1"),
      ],
      reason: "At the desk",
    },
    admin
  )
  await api.post(
    "/store/customers/me/card",
    { version: 0, likes: TOLD.likes, birthday: { month: 5, day: 1 } },
    customer.headers
  )
  await api.post(`${at}/notes`, { text: `She ${TOLD.note}` }, admin)
  await api.post(`${at}/tags`, { add: [TOLD.tag] }, admin)
  for (const [version, notes] of ["ticklish", "very ticklish"].entries()) {
    await api.post(
      `${at}/health-profile`,
      { version, profile: { allergies: [{ name: "Quandong" }], notes } },
      admin
    )
  }
  await api.post(
    `${at}/progress-photos`,
    { image: pngOf(2_000).toString("base64"), caption: "left temple" },
    admin
  )
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .createProducts([{ title: "Brow tint" }])
  await api.post(
    `${at}/patch-tests`,
    { product_id: product?.id, batch: "B-7", note: "behind the ear" },
    admin
  )
  await container.resolve(Modules.CUSTOMER).createCustomerAddresses({
    customer_id: customer.id,
    first_name: TOLD.name,
    last_name: TOLD.family,
    address_1: TOLD.street,
    phone: TOLD.phone,
  })
  await container.resolve(MESSAGING_MODULE).planMessages([
    {
      channel: "sms",
      purpose: "care",
      template_key: "note",
      locale: "en",
      customer_id: customer.id,
      recipient: TOLD.phone,
      body: `${TOLD.name}, ${TOLD.message}`,
      dedupe_key: `told-life-${customer.id}`,
      send_at: new Date("2040-01-01T00:00:00.000Z"),
      source_type: "note",
      source_id: "1",
    },
  ])
}
