import { readDueBonuses } from "../../reads/membership/due-bonuses"
import type { BonusKind } from "../../modules/membership/types"
import { systemClock } from "../../shared/clock"
import type { Sweep } from "../sweeps/sweep"
import { grantBonusesWorkflow } from "./workflows/grant-bonuses"

/**
 * Finds customers to whom a bonus is due, and grants it. How far back it looks
 * is the bonus's own affair: a month, whatever the sweep's.
 *
 * @param clock tells the moment at which it is asked what is due
 */
export const bonusSweep = (
  bonus: BonusKind,
  clock: () => Date = systemClock
): Sweep => ({
  name: `balm-grant-bonuses ${bonus}`,
  find: async (container, { after, limit }) => {
    const due = await readDueBonuses(container, bonus, {
      now: clock(),
      limit,
      ...(after !== undefined && { after }),
    })
    return due.map(({ customer_id }) => customer_id)
  },
  repair: (container, customer_ids, now) =>
    grantBonusesWorkflow(container).run({
      input: { bonus, customer_ids, now: now.toISOString() },
    }),
})
