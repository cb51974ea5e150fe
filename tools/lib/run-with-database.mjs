// @ts-check
import { spawn } from "child_process"
import { delimiter, join } from "path"
import { createDatabase } from "./database.mjs"
import { root } from "./folder.mjs"
import { install } from "./install.mjs"
import { medusa } from "./medusa.mjs"
import { endGroup, identify } from "./processes.mjs"
import { phase } from "./progress.mjs"
import { Stop } from "./stop.mjs"
import { startThrowAway } from "./throw-away.mjs"

const USAGE = `Usage: node tools/with-database.mjs [--migrate] -- <command> [arguments]
Runs a command with an empty PostgreSQL that is gone afterwards: DATABASE_URL,
DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD and random secrets are set.
--migrate applies every migration first.`

/**
 * Runs a command in the foreground and passes on what ends us.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} its exit code
 */
export const foreground = (command, args, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      detached: true,
      env,
    })
    child.once("error", (error) =>
      reject(new Stop(`${command} could not be run: ${error.message}`))
    )
    const identity = identify(child.pid ?? 0)
    const end = () => endGroup(identity, { signal: "SIGTERM", wait: 10_000 })
    for (const signal of /** @type {const} */ ([
      "SIGINT",
      "SIGTERM",
      "SIGHUP",
    ])) {
      process.on(signal, end)
    }
    child.once("close", (code) => resolve(code ?? 1))
  })

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
        medusa(["db:migrate"], { env: database.env })
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
