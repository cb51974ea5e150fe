import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import { bilingual } from "./common"

export const verdict = z.enum(["allow", "warn", "needs_consent", "block"])
export type Verdict = z.infer<typeof verdict>

const assessment = z.object({
  product_id: z.string(),
  title: z.string(),
  verdict,
  findings: z.array(
    z.object({ verdict, text: bilingual, source_text: bilingual })
  ),
})
export type Assessment = z.infer<typeof assessment>

const outcome = z.enum(["pending", "no_reaction", "mild_reaction", "reaction"])
export type PatchTestOutcome = z.infer<typeof outcome>

const patchTest = z.object({
  id: z.string(),
  product_id: z.string(),
  product_title: z.string().nullable(),
  outcome,
  batch: z.string().nullable(),
  note: z.string().nullable(),
  tested_at: z.string(),
  valid_from: z.string(),
  valid_until: z.string(),
})
export type PatchTest = z.infer<typeof patchTest>

const effect = z.enum(["warn", "needs_consent", "block"])
export type Effect = z.infer<typeof effect>

const cardContent = z.object({
  contraindications: z.array(
    z.object({ fact: z.string(), effect, source: z.string().nullable() })
  ),
  ingredients: z.array(z.string()),
  minimum_age: z.number().nullable(),
  patch_test: z
    .object({
      lead_hours: z.number().nullable(),
      valid_months: z.number().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
})
export type SafetyCardContent = z.infer<typeof cardContent>

const card = cardContent.extend({
  product_id: z.string(),
  title: z.string(),
  version: z.number(),
})
export type SafetyCard = z.infer<typeof card>

const cards = z.object({ safety_cards: z.array(card) })

/** May this customer have what the store offers? Put on record by the server. */
export const assessCustomer = (customerId: string) =>
  get(
    z.object({ safety: z.array(assessment) }),
    `/admin/customers/${customerId}/safety`
  )

export const listPatchTests = (customerId: string) =>
  get(
    z.object({ patch_tests: z.array(patchTest) }),
    `/admin/customers/${customerId}/patch-tests`
  )

export type PatchTestInput = {
  product_id: string
  outcome: PatchTestOutcome
  batch: string | null
  note: string | null
}

/** @param key the same one records one test */
export const recordPatchTest = (
  customerId: string,
  input: PatchTestInput,
  key: string
) =>
  post(
    z.object({ patch_test: patchTest }),
    `/admin/customers/${customerId}/patch-tests`,
    input,
    key
  )

export const concludePatchTest = (
  customerId: string,
  { id, ...conclusion }: { id: string; outcome: PatchTestOutcome }
) =>
  post(
    z.object({ patch_test: patchTest }),
    `/admin/customers/${customerId}/patch-tests/${id}`,
    conclusion
  )

export const listSafetyCards = () => get(cards, "/admin/safety-cards")

export const retrieveSafetyCard = (productId: string) =>
  get(z.object({ safety_card: card }), `/admin/safety-cards/${productId}`)

export const saveSafetyCard = ({
  product_id,
  ...change
}: SafetyCardContent & { product_id: string; version: number }) =>
  post(
    z.object({ safety_card: card }),
    `/admin/safety-cards/${product_id}`,
    change
  )
