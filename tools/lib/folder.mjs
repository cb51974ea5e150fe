// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "fs"
import { dirname, join, resolve } from "path"
import { fileURLToPath } from "url"
import { codeOf, Stop } from "./stop.mjs"

/**
 * The folder Balm runs in: the checkout. Every file it writes for itself is
 * below `.balm/`, which `npm run reset` removes.
 */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/** @param {string[]} parts a path below `.balm/` */
export const balm = (...parts) => join(root, ".balm", ...parts)

export const isRoot = process.getuid?.() === 0

/**
 * Makes `.balm/` and proves that it can be written.
 *
 * Under root the folder may be entered but not listed by others: PostgreSQL
 * refuses to run as root, and its own user must reach its data in here. The
 * files that hold secrets are 0600 each.
 *
 * @throws {Stop} naming the folder and what to do
 */
export const openFolder = () => {
  if (process.platform === "win32") {
    throw new Stop(
      "On Windows, Balm runs inside WSL: clone and start it there."
    )
  }
  const probe = balm(`.probe-${process.pid}`)
  try {
    mkdirSync(balm(), { recursive: true, mode: isRoot ? 0o711 : 0o700 })
    writeFileSync(probe, "")
    rmSync(probe)
  } catch (error) {
    const code = codeOf(error)
    if (code === "ENOSPC") {
      throw new Stop(`The disk that holds ${root} is full.`)
    }
    throw new Stop(
      `Balm cannot write to ${balm()} (${code}): make the folder writable for you, or clone Balm to a folder that is.`
    )
  }
}

/**
 * @param {string} path
 * @returns {unknown} `undefined` where there is no such file, or no JSON in it
 */
export const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) {
      return undefined
    }
    throw error
  }
}

/**
 * Writes a file in one step, readable by its owner only: a crash leaves the
 * old file or the new one, never half of one.
 *
 * @param {string} path
 * @param {unknown} value
 */
export const writeJson = (path, value) => {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>} the value where it is an object, else {}
 */
export const asRecord = (value) =>
  typeof value === "object" && value !== null ? { ...value } : {}
