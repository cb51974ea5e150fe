// @ts-check
import { createRequire } from "module"
import { join } from "path"
import { root } from "./folder.mjs"

/**
 * One connection for the length of `work`.
 *
 * @template T
 * @param {string} url
 * @param {(query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const connected = async (url, work) => {
  // Loaded late: nothing is installed yet when this file is first imported.
  const { Client } = createRequire(join(root, "package.json"))(
    "@medusajs/framework/pg"
  )
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(async (sql, values) => {
      const { rows } = await client.query(sql, values)
      return rows
    })
  } finally {
    await client.end()
  }
}

/**
 * @param {string} adminUrl of a database that exists
 * @param {string} name letters, digits and underscores only
 * @param {string} [template]
 */
export const createDatabase = (adminUrl, name, template) =>
  connected(adminUrl, async (query) => {
    const [row] = await query("select 1 from pg_database where datname = $1", [
      name,
    ])
    if (!row) {
      await query(
        `create database "${name}"${template ? ` template "${template}"` : ""}`
      )
    }
  })

/**
 * @param {string} adminUrl of another database of the same server
 * @param {string} name
 */
export const dropDatabase = (adminUrl, name) =>
  connected(adminUrl, (query) =>
    query(`drop database if exists "${name}" with (force)`)
  )
