// @ts-check
import { createHash } from "crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "fs"
import { join } from "path"
import { root } from "./folder.mjs"

/**
 * Every file below a path, in a fixed order, tests left out.
 *
 * @param {string} path relative to the checkout
 * @param {(path: string) => boolean} skip
 * @returns {string[]}
 */
const filesBelow = (path, skip) => {
  const full = join(root, path)
  if (skip(path) || !existsSync(full)) {
    return []
  }
  return statSync(full).isDirectory()
    ? readdirSync(full)
        .sort()
        .flatMap((name) => filesBelow(`${path}/${name}`, skip))
    : [path]
}

/**
 * @param {string[]} paths
 * @param {(path: string) => boolean} [skip]
 */
const fingerprint = (paths, skip = () => false) => {
  const hash = createHash("sha256")
  const unwanted = (/** @type {string} */ path) =>
    path.endsWith("/__tests__") || skip(path)
  for (const file of paths.flatMap((path) => filesBelow(path, unwanted))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}

const SHARED = ["package.json", "package-lock.json", "medusa-config.ts"]

/** What the admin is built from; it carries the staff guide. */
export const adminFingerprint = () =>
  fingerprint(["src/admin", "docs/guide", ...SHARED])

/** What the server is compiled from. */
export const serverFingerprint = () =>
  fingerprint(
    ["src", "tsconfig.json", ...SHARED],
    (path) => path === "src/admin"
  )

/** What decides about tables, links and search indexes. */
export const schemaFingerprint = () =>
  fingerprint(
    ["modules", "links", "migration-scripts", "search"]
      .map((name) => `src/${name}`)
      .concat(SHARED)
  )
