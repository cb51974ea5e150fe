// @ts-check
import { delimiter, join } from "path"
import { createDatabase } from "../lib/database.mjs"
import { root } from "../lib/folder.mjs"
import { install } from "../lib/install.mjs"
import { medusaCommand, runLogged } from "../lib/medusa.mjs"
import { foreground } from "../lib/foreground.mjs"
import { phase } from "../lib/progress.mjs"
import { Stop } from "../lib/stop.mjs"
import { startThrowAway } from "../lib/throw-away.mjs"

const USAGE = `Usage: node tools/with-database.mjs [--migrate] -- <command> [arguments]
Runs a command with an empty PostgreSQL that is gone afterwards: DATABASE_URL,
DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD and random secrets are set.
--migrate applies every migration first.`

export const main = async () => {
  const at = process.argv.indexOf("--")
  const [command, ...args] = at < 0 ? [] : process.argv.slice(at + 1)
  if (!command) {
    throw new Stop(USAGE)
  }
  const flags = process.argv.slice(2, at)
  await install()
  const database = await startThrowAway()
  try {
    await createDatabase(database.cluster.url("postgres"), "balm")
    if (flags.includes("--migrate")) {
      await phase("Migrating", () =>
        runLogged("Migrating", medusaCommand(["db:migrate"], false), {
          env: { ...process.env, ...database.env },
        })
      )
    }
    const path = [join(root, "node_modules", ".bin"), process.env.PATH]
    process.exitCode = await foreground(command, args, {
      ...process.env,
      ...database.env,
      PATH: path.join(delimiter),
    })
  } finally {
    await database.remove()
  }
}
