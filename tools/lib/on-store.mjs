// @ts-check
import { join } from "path"
import { createDatabase } from "./database.mjs"
import { asRecord, balm, openFolder, readJson } from "./folder.mjs"
import { foreground } from "./foreground.mjs"
import { install } from "./install.mjs"
import { isRunning, takeLock } from "./lock.mjs"
import { medusaCommand } from "./medusa.mjs"
import { databaseIdentity } from "./migrate.mjs"
import { startPostgres } from "./postgres.mjs"
import { prepareHome } from "./postgres-home.mjs"
import { holdsData, loadSecrets, refuseWeakProduction } from "./secrets.mjs"
import { appEnvironment, loadEnvFile, readPort } from "./settings.mjs"
import { Stop } from "./stop.mjs"

const DATABASE = "balm"
const DATA = "data"

/**
 * The store's database: somebody's own, where DATABASE_URL names one; else
 * ours, which runs already, or is started for as long as the work takes.
 *
 * @template T
 * @param {(database: { url: string, secrets: import("./secrets.mjs").Secrets }) => Promise<T>} work
 * @returns {Promise<T>}
 */
const withDatabase = async (work) => {
  const given = process.env.DATABASE_URL
  if (given) {
    await databaseIdentity(given)
    return work({ url: given, secrets: loadSecrets(false) })
  }
  if (isRunning()) {
    const { database_url } = asRecord(readJson(balm("demo.json")))
    if (typeof database_url !== "string") {
      throw new Stop("The store is just starting: try again when it is up.")
    }
    return work({ url: database_url, secrets: loadSecrets(true) })
  }
  const home = prepareHome()
  if (!holdsData(join(home.place, DATA))) {
    throw new Stop(
      "There is no store here yet: npm start makes one, or name yours with DATABASE_URL."
    )
  }
  const secrets = loadSecrets(true)
  const lock = await takeLock(`http://localhost:${readPort()}`)
  try {
    const cluster = await startPostgres(home, {
      name: DATA,
      password: secrets.database,
      onChild: (identity) => lock.addChild("postgres", identity),
    })
    try {
      await createDatabase(cluster.url("postgres"), DATABASE)
      return await work({ url: cluster.url(DATABASE), secrets })
    } finally {
      await cluster.stop()
    }
  } finally {
    lock.release()
  }
}

/**
 * Runs one of `src/scripts` on the store, whether it is running or not; what
 * the script prints is printed, and its exit code is ours.
 *
 * @param {string} script path from the root
 */
export const runOnStore = async (script) => {
  loadEnvFile()
  refuseWeakProduction(process.env)
  openFolder()
  await install()
  process.exitCode = await withDatabase(({ url, secrets }) => {
    const [program, args] = medusaCommand(["exec", script], false)
    return foreground(program, args, {
      LOG_LEVEL: "error",
      BALM_ADMIN: "off",
      ...appEnvironment({ port: readPort(), databaseUrl: url, secrets }),
    })
  })
}
