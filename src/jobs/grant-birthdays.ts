import type { MedusaContainer } from "@medusajs/framework/types"
import { bonusSweep } from "../workflows/membership/bonus-sweeps"
import { runSweep } from "../workflows/sweeps/sweep"

/**
 * Gives members their birthday gift on the store's day, and those of the last
 * month that nobody gave. Once an hour: the day begins at another hour in each
 * zone, and a gift is given once, however often it is asked for.
 */
export default async function grantBirthdays(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await runSweep(
    container,
    bonusSweep("birthday", () => scheduledFor),
    { since: scheduledFor, now: scheduledFor }
  )
}

export const config = { name: "balm-grant-birthdays", schedule: "7 * * * *" }
