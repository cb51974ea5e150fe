import { addTime } from "../../shared/clock"
import { chanceFrom } from "./random"
import type { Chance } from "./random"
import { customers } from "./data/customers"
import { packages } from "./data/packages"
import { retail } from "./data/retail"
import { services } from "./data/services"

/** What becomes of the money, and when. */
export type Fate =
  | { kind: "captured" }
  /** Authorized only: the till has not closed yet. */
  | { kind: "open" }
  /** A deposit now, the rest at the visit. */
  | { kind: "deposit"; share: number }
  /** Captured, then part or all of it given back. */
  | { kind: "refunded"; share: number; at: Date }
  /** Called off; what was captured goes back. */
  | { kind: "canceled"; at: Date }

export type PlannedSale = {
  /** Index in {@link customers}. */
  customer: number
  at: Date
  lines: { handle: string; quantity: number }[]
  fate: Fate
}

/** Visits of ten customers; two of them only signed up. */
const VISITS = [2, 1, 0, 1, 3, 1, 1, 1, 0, 1]

/** Hours before the seeding of the sales that are still in motion. */
const RECENT_HOURS = [2, 5, 20, 27, 50, 75]

const OLDEST_DAY = 175
const NEWEST_DAY = 5
const SEED = 20_260_321

const handles = <Handle extends string>(
  first: { handle: Handle },
  ...rest: { handle: Handle }[]
): readonly [Handle, ...Handle[]] => [
  first.handle,
  ...rest.map((row) => row.handle),
]

const SERVICES = handles(...services)
const PACKAGES = handles(...packages)
const RETAIL = handles(...retail)

/** A basket: mostly one treatment, often something for the shelf at home. */
const basket = (chance: Chance): PlannedSale["lines"] => {
  const kind = chance.next()
  if (kind < 0.3) {
    return [{ handle: chance.pick(PACKAGES), quantity: 1 }]
  }
  const product = {
    handle: chance.pick(RETAIL),
    quantity: chance.between(1, 2),
  }
  if (kind < 0.4) {
    return [product]
  }
  const treatment = { handle: chance.pick(SERVICES), quantity: 1 }
  return kind < 0.66 ? [treatment, product] : [treatment]
}

/** Between ten and five in Los Angeles, on the tens. */
const inStoreHours = (midnight: Date, day: number, chance: Chance): Date =>
  addTime(
    addTime(midnight, -day, "day"),
    18 * 60 + chance.between(0, 35) * 10,
    "minute"
  )

const history = (midnight: Date, chance: Chance): PlannedSale[] =>
  customers.flatMap((_, customer) => {
    const visits = VISITS[customer % VISITS.length] ?? 0
    let day = chance.between(NEWEST_DAY + 30 * (visits - 1), OLDEST_DAY)
    return Array.from({ length: visits }, (): PlannedSale => {
      const at = inStoreHours(midnight, Math.max(NEWEST_DAY, day), chance)
      day -= chance.between(24, 40)
      return { customer, at, lines: basket(chance), fate: { kind: "captured" } }
    })
  })

const recent = (now: Date): PlannedSale[] =>
  RECENT_HOURS.map((hours, index) => ({
    customer: index * 7,
    at: addTime(now, -hours, "hour"),
    lines: [
      { handle: services[index * 2]?.handle ?? SERVICES[0], quantity: 1 },
    ],
    fate: index === 0 ? { kind: "open" } : { kind: "captured" },
  }))

const isPackage = (sale: PlannedSale): boolean =>
  packages.some(({ handle }) => handle === sale.lines[0]?.handle)

/** Which sales went differently: by their number among those of a kind. */
const PACKAGE_FATES: Record<number, (sale: PlannedSale) => Fate> = {
  2: ({ at }) => ({ kind: "refunded", share: 0.5, at: addTime(at, 3, "day") }),
  4: ({ at }) => ({ kind: "refunded", share: 1, at: addTime(at, 1, "day") }),
  6: ({ at }) => ({ kind: "canceled", at: addTime(at, 5, "hour") }),
  7: () => ({ kind: "deposit", share: 0.3 }),
}
const OTHER_FATES: Record<number, (sale: PlannedSale) => Fate> = {
  5: ({ at }) => ({ kind: "canceled", at: addTime(at, 2, "hour") }),
  11: ({ at }) => ({ kind: "refunded", share: 0.2, at: addTime(at, 2, "day") }),
  19: ({ at }) => ({ kind: "refunded", share: 1, at: addTime(at, 1, "day") }),
  28: () => ({ kind: "open" }),
  33: () => ({ kind: "deposit", share: 0.5 }),
  41: ({ at }) => ({ kind: "canceled", at: addTime(at, 4, "hour") }),
}

/** When the day began, in UTC: history is counted in whole days. */
export const midnightOf = (now: Date): Date => {
  const midnight = new Date(now)
  midnight.setUTCHours(0, 0, 0, 0)
  return midnight
}

/**
 * Six months of sales, oldest first: the same for each seeding but for the
 * day it counts back from.
 *
 * @param now the moment of seeding; no sale is later
 */
export const planSales = (now: Date): PlannedSale[] => {
  const chance = chanceFrom(SEED)
  const midnight = midnightOf(now)
  const counted = { packages: 0, others: 0 }
  return [...history(midnight, chance), ...recent(now)]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map((sale) => {
      const fate = isPackage(sale)
        ? PACKAGE_FATES[(counted.packages += 1)]
        : OTHER_FATES[(counted.others += 1)]
      return sale.fate.kind === "captured" && fate
        ? { ...sale, fate: fate(sale) }
        : sale
    })
}
