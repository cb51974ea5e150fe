import type { ExecArgs } from "@medusajs/framework/types"
import expirePoints from "../../src/jobs/expire-points"
import grantBirthdays from "../../src/jobs/grant-birthdays"
import reviewTiers from "../../src/jobs/review-tiers"

/**
 * The jobs of membership in a process of their own, for the test that kills
 * it: all at once, each as the clock would have started it.
 *
 * @param args the moment they are scheduled for, ISO 8601
 */
export default async ({ container, args: [at = ""] }: ExecArgs) => {
  const scheduledFor = new Date(at)
  await Promise.all(
    [expirePoints, reviewTiers, grantBirthdays].map((job) =>
      job(container, { scheduledFor })
    )
  )
}
