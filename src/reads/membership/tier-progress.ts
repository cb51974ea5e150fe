import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import {
  shareReached,
  stillMissing,
} from "../../modules/membership/rules/decide-tier"
import type { StillMissing } from "../../modules/membership/rules/decide-tier"
import { membershipSettings } from "../../modules/membership/settings"
import type { Language } from "../../shared/language"
import { resolveSettings } from "../settings/resolve-settings"
import { readStoreZone } from "../store/store-zone"

const words = z.object({ en: z.string(), zhCN: z.string() })

const tierRow = z.object({
  id: z.string(),
  name: words,
  perks: words.nullable(),
  multiplier_percent: z.number(),
  priority_booking_days: z.number(),
})

/** A tier as its member reads it. */
export type OwnTier = {
  id: string
  name: string
  perks: string | null
  multiplier_percent: number
  priority_booking_days: number
}

export type TierProgress = {
  tier: (OwnTier & { review_at: Date | null }) | null
  /** The next one up; null at the top, or where there are no tiers. */
  next: (OwnTier & { percent: number; missing: StillMissing }) | null
}

type Row = z.infer<typeof tierRow>

/** Where a customer stands; the tiers in both languages. */
export type TierStandingView = {
  tier: Row | null
  /** When it may be lost again. */
  review_at: Date | null
  /** Given by hand, and no review takes it away before. */
  held_until: Date | null
  next: (Row & { percent: number; missing: StillMissing }) | null
}

/** A customer's tier and how far it is to the next. */
export const readTierStanding = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<TierStandingView> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const settings = await resolveSettings(container, membershipSettings)
  const { standing, tiers } = await membership.tierProgress(customerId, {
    now,
    windowDays: settings["membership.tier_window_days"],
    zone: readStoreZone(container),
  })
  const current = tiers.find(({ id }) => id === standing?.tier_id)
  const above = tiers.find(({ rank }) => rank > (current?.rank ?? 0))
  const shown = [current, above].flatMap((tier) => tier?.id ?? [])
  const rows = z
    .array(tierRow)
    .parse(shown.length > 0 ? await membership.listTiers({ id: shown }) : [])
  const rowOf = (tier: { id: string } | undefined) =>
    rows.find(({ id }) => id === tier?.id) ?? null
  const next = rowOf(above)
  const did = standing ?? { spend: {}, visits: 0 }
  return {
    tier: rowOf(current),
    review_at: standing?.review_at ?? null,
    held_until: standing?.held_until ?? null,
    next:
      next && above
        ? {
            ...next,
            percent: Math.min(100, Math.floor(shareReached(above, did) * 100)),
            missing: stillMissing(above, did),
          }
        : null,
  }
}

const inLanguage = (
  { name, perks, ...tier }: Row,
  language: Language
): OwnTier => ({
  ...tier,
  name: name[language],
  perks: perks?.[language] ?? null,
})

/** The same as its member reads it, in their language. */
export const readTierProgress = async (
  container: MedusaContainer,
  customerId: string,
  { now, language }: { now: Date; language: Language }
): Promise<TierProgress> => {
  const { tier, next, review_at } = await readTierStanding(
    container,
    customerId,
    now
  )
  if (!next) {
    return { tier: tier && { ...inLanguage(tier, language), review_at }, next }
  }
  const { percent, missing, ...above } = next
  return {
    tier: tier && { ...inLanguage(tier, language), review_at },
    next: { ...inLanguage(above, language), percent, missing },
  }
}
