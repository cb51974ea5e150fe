import type { Reward, RewardContent, RewardKind } from "./api/rewards"
import { endOfDay, startOfDay, today } from "./day"
import { amountIn, wholeIn } from "./numbers"

type Words = { en: string; zhCN: string }

/** What stands in the form of a reward, before it is known to be right. */
export type RewardDraft = {
  kind: RewardKind
  name: Words
  description: Words
  cost: string
  /** By currency; empty: not in this one. */
  amounts: Record<string, string>
  percentage: string
  variantId: string
  serviceId: string
  sessions: string
  /** Empty: no limit. */
  perMember: string
  periodDays: string
  stock: string
  tierId: string
  /** Days of the reader's, as a date field writes them. */
  from: string
  until: string
  isActive: boolean
}

export type RewardFault =
  | "bothLanguages"
  | "amount"
  | "oneAmount"
  | "wholeNumber"
  | "percentage"
  | "choose"
  | "endsEarly"

/** By field of the form; amounts are one per currency, as `amounts.usd`. */
export type RewardFaults = Record<string, RewardFault>

const numberText = (value: number | null | undefined): string =>
  String(value ?? "")

const dayText = (moment: string | null | undefined): string =>
  moment ? today(new Date(moment)) : ""

/** @param currencies of the store, beside those the reward has */
export const rewardDraft = (
  reward: Reward | undefined,
  currencies: string[]
): RewardDraft => ({
  kind: reward?.kind ?? "amount_off",
  name: reward?.name ?? { en: "", zhCN: "" },
  description: reward?.description ?? { en: "", zhCN: "" },
  cost: numberText(reward?.cost_points),
  amounts: Object.fromEntries(
    [...new Set([...currencies, ...Object.keys(reward?.amounts ?? {})])]
      .toSorted()
      .map((code) => [code, reward?.amounts?.[code] ?? ""])
  ),
  percentage: numberText(reward?.percentage),
  variantId: reward?.variant_id ?? "",
  serviceId: reward?.service_id ?? "",
  sessions: numberText(reward?.sessions ?? 1),
  perMember: numberText(reward?.per_member),
  periodDays: numberText(reward?.period_days),
  stock: numberText(reward?.stock),
  tierId: reward?.tier_id ?? "",
  from: dayText(reward?.valid_from),
  until: dayText(reward?.valid_until),
  isActive: reward?.is_active ?? true,
})

/** What the form says, with what is wrong with it noted on the way. */
const reader = (faults: RewardFaults) => ({
  words: (field: string, { en, zhCN }: Words): Words | null => {
    const words = { en: en.trim(), zhCN: zhCN.trim() }
    if (!words.en !== !words.zhCN) {
      faults[field] = "bothLanguages"
    }
    return words.en || words.zhCN ? words : null
  },
  /** Null: left empty, which is a limit less. */
  optional: (
    field: string,
    text: string,
    bounds: { min: number; max: number }
  ): number | null => {
    const value = wholeIn(text, bounds)
    if (value === null && text.trim() !== "") {
      faults[field] = "wholeNumber"
    }
    return value
  },
  required: (
    field: string,
    text: string,
    { fault, ...bounds }: { min: number; max: number; fault: RewardFault }
  ): number => {
    const value = wholeIn(text, bounds)
    if (value === null) {
      faults[field] = fault
    }
    return value ?? bounds.min
  },
  chosen: (field: string, id: string): string => {
    if (!id) {
      faults[field] = "choose"
    }
    return id
  },
  amounts: (texts: Record<string, string>): Record<string, string> => {
    const amounts: Record<string, string> = {}
    for (const [code, text] of Object.entries(texts)) {
      const amount = amountIn(text)
      if (amount !== null) {
        amounts[code] = amount
      } else if (text.trim() !== "") {
        faults[`amounts.${code}`] = "amount"
      }
    }
    if (Object.keys(amounts).length === 0) {
      faults["amounts"] = "oneAmount"
    }
    return amounts
  },
})

/** A day that was not touched keeps its moment. */
const momentOf = (
  day: string,
  before: string | null | undefined,
  convert: (day: string) => string
): string | null =>
  day === "" ? null : before && dayText(before) === day ? before : convert(day)

/**
 * What the form stands for, or what is wrong with each field. Only fields of
 * the chosen kind count.
 *
 * @param before what is being changed
 */
export const readRewardDraft = (
  draft: RewardDraft,
  before?: Reward
):
  | { ok: true; content: RewardContent }
  | { ok: false; faults: RewardFaults } => {
  const faults: RewardFaults = {}
  const read = reader(faults)
  const { kind } = draft
  const name = read.words("name", draft.name)
  if (name === null) {
    faults["name"] = "bothLanguages"
  }
  const perMember = read.optional("perMember", draft.perMember, {
    min: 1,
    max: 1_000,
  })
  const content: RewardContent = {
    kind,
    name: name ?? draft.name,
    description: read.words("description", draft.description),
    cost_points: read.required("cost", draft.cost, {
      min: 1,
      max: 10_000_000,
      fault: "wholeNumber",
    }),
    amounts: kind === "amount_off" ? read.amounts(draft.amounts) : null,
    percentage:
      kind === "percentage_off"
        ? read.required("percentage", draft.percentage, {
            min: 1,
            max: 100,
            fault: "percentage",
          })
        : null,
    variant_id:
      kind === "free_product" ? read.chosen("variant", draft.variantId) : null,
    service_id:
      kind === "free_session" ? read.chosen("service", draft.serviceId) : null,
    sessions:
      kind === "free_session"
        ? read.required("sessions", draft.sessions, {
            min: 1,
            max: 100,
            fault: "wholeNumber",
          })
        : null,
    per_member: perMember,
    // Days without a number of times limit nothing.
    period_days:
      draft.perMember.trim() === ""
        ? null
        : read.optional("periodDays", draft.periodDays, {
            min: 1,
            max: 3_650,
          }),
    stock: read.optional("stock", draft.stock, { min: 0, max: 10_000_000 }),
    tier_id: draft.tierId || null,
    valid_from: momentOf(draft.from, before?.valid_from, startOfDay),
    valid_until: momentOf(draft.until, before?.valid_until, endOfDay),
    is_active: draft.isActive,
  }
  if (draft.from && draft.until && draft.until < draft.from) {
    faults["until"] = "endsEarly"
  }
  return Object.keys(faults).length > 0
    ? { ok: false, faults }
    : { ok: true, content }
}
