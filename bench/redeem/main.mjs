// @ts-check
import { createDatabase } from "../../tools/lib/database.mjs"
import { foreground } from "../../tools/lib/foreground.mjs"
import { install } from "../../tools/lib/install.mjs"
import { medusaCommand, runLogged } from "../../tools/lib/medusa.mjs"
import { phase } from "../../tools/lib/progress.mjs"
import { startThrowAway } from "../../tools/lib/throw-away.mjs"

const MEASURE = "./bench/redeem/measure.mjs"

export const main = async () => {
  await install()
  // What a commit costs belongs to both sides of the comparison.
  const database = await startThrowAway({ durable: true })
  try {
    await createDatabase(database.cluster.url("postgres"), "balm")
    const env = { ...process.env, ...database.env, LOG_LEVEL: "error" }
    await phase("Migrating", () =>
      runLogged("Migrating", medusaCommand(["db:migrate"], false), { env })
    )
    const [program, args] = medusaCommand(
      // Medusa's command refuses flags that it does not know.
      ["exec", MEASURE, process.argv.includes("--short") ? "short" : "full"],
      false
    )
    process.exitCode = await foreground(program, args, env)
  } finally {
    await database.remove()
  }
}
