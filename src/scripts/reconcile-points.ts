import type { ExecArgs } from "@medusajs/framework/types"
import { reconcile } from "../reads/membership/reconcile"
import { addTime, systemClock } from "../shared/clock"
import { countOrdersFrom } from "../workflows/settings/count-orders-from"

/** The sweep repairs a lost event within a minute or two. */
const GRACE_MINUTES = 10

/**
 * Counts all points and tiers anew from Medusa's own orders, captures, refunds
 * and cancellations (`npm run reconcile:points`, or `medusa exec`), and prints
 * a sentence for each difference; exit code 1 on any. It changes nothing.
 * Sentences go straight to the output: a logger may be set to errors alone.
 */
const reconcilePoints = async ({ container }: ExecArgs): Promise<void> => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const terms = {
    since: await countOrdersFrom(container),
    settledBefore: addTime(systemClock(), -GRACE_MINUTES, "minute"),
  }
  let differences = 0
  const looked = new Map<string, number>()
  for await (const page of reconcile(container, terms)) {
    looked.set(page.subject, (looked.get(page.subject) ?? 0) + page.looked)
    differences += page.differences.length
    page.differences.forEach(({ text }) => say(text))
  }
  const all = [...looked].map(([subject, count]) => `${count} ${subject}`)
  say(
    differences === 0
      ? `Points add up: ${all.join(", ")}; no difference.`
      : `Points do not add up: ${differences} ${differences === 1 ? "difference" : "differences"} in ${all.join(", ")}.`
  )
  process.exitCode = differences === 0 ? 0 : 1
}

export default reconcilePoints
