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

/** A customer's tier and how far it is to the next, in their language. */
export const readTierProgress = async (
  container: MedusaContainer,
  customerId: string,
  { now, language }: { now: Date; language: Language }
): Promise<TierProgress> => {
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
  const own = (id: string | undefined): OwnTier | null => {
    const row = rows.find((one) => one.id === id)
    return row
      ? {
          id: row.id,
          name: row.name[language],
          perks: row.perks?.[language] ?? null,
          multiplier_percent: row.multiplier_percent,
          priority_booking_days: row.priority_booking_days,
        }
      : null
  }
  const tier = own(current?.id)
  const next = own(above?.id)
  const did = standing ?? { spend: {}, visits: 0 }
  return {
    tier: tier && { ...tier, review_at: standing?.review_at ?? null },
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
