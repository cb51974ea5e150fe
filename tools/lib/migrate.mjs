// @ts-check
import { connected } from "./database.mjs"
import { schemaFingerprint } from "./fingerprint.mjs"
import { appFolder, medusaCommand, runLogged } from "./medusa.mjs"
import { recall, remember } from "./state.mjs"
import { messageOf, Stop } from "./stop.mjs"

/**
 * Names a database for good: a new one at the old address is another one.
 *
 * @param {string} url
 * @returns {Promise<string>}
 */
export const databaseIdentity = async (url) => {
  try {
    return await connected(url, async (query) => {
      const [row] = await query(
        `select system_identifier || '/' || oid as id
           from pg_control_system(), pg_database
          where datname = current_database()`
      )
      return String(row?.id)
    })
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new Stop(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${messageOf(error)}.`
    )
  }
}

/**
 * Applies migrations, links and search indexes, unless that has been done
 * for these sources on this database: to find nothing to do costs Medusa
 * twelve seconds.
 *
 * @param {string} identity of the database
 */
export const isMigrated = (identity) =>
  recall("migrated") === `${identity}/${schemaFingerprint()}`

/**
 * @param {string} identity
 * @param {import("./build.mjs").Options} options
 */
export const migrate = async (identity, { env, onChild }) => {
  await runLogged("Migrating", medusaCommand(["db:migrate"], true), {
    cwd: appFolder,
    env,
    onChild,
  })
  remember("migrated", `${identity}/${schemaFingerprint()}`)
}
