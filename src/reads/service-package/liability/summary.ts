import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { LIABILITY_AGE_KEYS } from "../../../modules/service-package/rules/liability"
import type { ReportTime } from "../../../modules/service-package/rules/liability"
import { count, moneyText } from "./amounts"
import { filterTerms, MATCHES, MATCHING, NONE, PARTS, partsAt } from "./parts"
import type { LiabilityFilters } from "./parts"

const SUMS = `coalesce(sum(value), 0) as value,
   coalesce(sum(sessions), 0) as sessions,
   coalesce(sum(free_sessions), 0) as free_sessions,
   count(*) as entitlements`

/** The name last sold is what people know it by. */
const LAST_TITLE = `case when package <> '${NONE}'
   then (array_agg(title order by sold_at desc, id desc))[1] end`

const IN_CURRENCY = `state = 'owed' and coalesce(currency_code, '${NONE}') = :currency`

/** A side of the whole is seen with all choices but its own. */
const SUMMARY = `${PARTS}
  select 'currency' as side, coalesce(currency_code, '${NONE}') as key,
         null as name, ${SUMS}
    from part where state = 'owed' group by 2
   union all
  select 'total', 'owed', null, ${SUMS} from part where ${MATCHING}
   union all
  select 'total', 'expired', null, ${SUMS}
    from part where ${MATCHING.replace(":state", "'expired'")}
   union all
  select 'package', package, ${LAST_TITLE}, ${SUMS}
    from part where ${IN_CURRENCY} and ${MATCHES.store} and ${MATCHES.age}
   group by package
   union all
  select 'store', store, max(store_name), ${SUMS}
    from part where ${IN_CURRENCY} and ${MATCHES.package} and ${MATCHES.age}
   group by store
   union all
  select 'age', age_key, null, ${SUMS}
    from part where ${IN_CURRENCY} and ${MATCHES.package} and ${MATCHES.store}
   group by age_key
   order by 1, 4 desc, 5 desc, 2`

const rowsSchema = z.array(
  z.object({
    side: z.string(),
    key: z.string(),
    name: z.string().nullable(),
    value: z.coerce.string(),
    sessions: count,
    free_sessions: count,
    entitlements: count,
  })
)

/** A figure of the report. */
export type PackageLiabilityPart = {
  key: string
  /** Of a package or a store; null: it has none, or its key is its name. */
  name: string | null
  /** Decimal text in major units; null: given away, worth no money. */
  value: string | null
  sessions: number
  /** Among the sessions, bonuses and gifts. */
  free_sessions: number
  entitlements: number
}

/** What the store owes its customers in sessions at a moment. */
export type PackageLiability = {
  day: string
  at: Date
  /** ISO 4217, lower case, or `none` for what was given away. */
  currency: string
  owed: PackageLiabilityPart
  /** What expired within `EXPIRED_DAYS`: no part of what is owed. */
  expired: PackageLiabilityPart
  by_package: PackageLiabilityPart[]
  by_store: PackageLiabilityPart[]
  by_age: PackageLiabilityPart[]
}

/**
 * Sessions owed, by package, store and age, in one currency.
 *
 * @returns the report, and what is owed in each currency, the largest first
 */
export const readPackageLiability = async (
  container: MedusaContainer,
  time: ReportTime,
  {
    currency,
    ...filters
  }: Omit<LiabilityFilters, "state"> & {
    currency: string
  }
): Promise<{
  report: PackageLiability
  currencies: PackageLiabilityPart[]
}> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(SUMMARY, {
    ...partsAt(container, time),
    ...filterTerms({ ...filters, currency, state: "owed" }),
  })
  const found = rowsSchema.parse(rows)
  const sideOf = (side: string): PackageLiabilityPart[] =>
    found
      .filter((row) => row.side === side)
      .map(({ side: _, ...row }) => {
        const code = side === "currency" ? row.key : currency
        return {
          ...row,
          value: moneyText(row.value, code === NONE ? null : code),
        }
      })
  const nothing = (key: string): PackageLiabilityPart => ({
    key,
    name: null,
    value: moneyText("0", currency === NONE ? null : currency),
    sessions: 0,
    free_sessions: 0,
    entitlements: 0,
  })
  const named = (parts: PackageLiabilityPart[], key: string) =>
    parts.find((part) => part.key === key) ?? nothing(key)
  const totals = sideOf("total")
  const ages = sideOf("age")
  return {
    report: {
      day: time.day,
      at: time.until,
      currency,
      owed: named(totals, "owed"),
      expired: named(totals, "expired"),
      by_package: sideOf("package"),
      by_store: sideOf("store"),
      by_age: LIABILITY_AGE_KEYS.map((key) => named(ages, key)),
    },
    currencies: sideOf("currency"),
  }
}
