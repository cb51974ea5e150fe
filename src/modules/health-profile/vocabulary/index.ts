import type { HealthTermView } from "../types"
import { CONDITION_ROWS } from "./conditions"

export { CONDITION_ROWS } from "./conditions"
export { isTermGroup, TERM_GROUPS } from "./groups"
export type { TermGroup } from "./groups"

/** The vocabulary that comes with Balm. */
export const CONDITIONS: HealthTermView[] = CONDITION_ROWS.map(
  ([code, group, weight, en, zhCN]) => ({
    code,
    group,
    label: { en, zhCN },
    weight,
    own: false,
    retired: false,
    version: 0,
  })
)

/** Its entries by code; no object, since a code may be any text. */
export const CONDITIONS_BY_CODE: ReadonlyMap<string, HealthTermView> = new Map(
  CONDITIONS.map((term) => [term.code, term])
)
