// @ts-check
import { createHash } from "crypto"
import { existsSync, readFileSync, writeFileSync } from "fs"
import { join } from "path"
import { asRecord, readJson, root } from "./folder.mjs"
import { npmCommand } from "./npm.mjs"
import { phase } from "./progress.mjs"
import { run } from "./processes.mjs"
import { Stop } from "./stop.mjs"

const modules = join(root, "node_modules")
const lockFile = join(root, "package-lock.json")
const stamp = join(modules, ".balm-lock-hash")

const lockHash = () =>
  createHash("sha256").update(readFileSync(lockFile)).digest("hex")

const read = (/** @type {string} */ path) =>
  existsSync(path) ? readFileSync(path, "utf8").trim() : undefined

/**
 * npm keeps a list of what it really put into `node_modules`. When a person
 * ran `npm ci` or `npm install` by hand there is no stamp of ours, and this
 * list tells whether there is anything left to do.
 */
const matchesLock = () => {
  const wanted = asRecord(asRecord(readJson(lockFile)).packages)
  const found = asRecord(
    asRecord(readJson(join(modules, ".package-lock.json"))).packages
  )
  return Object.entries(wanted).every(([path, entry]) => {
    const { version, optional, devOptional, peer } = asRecord(entry)
    if (path === "") {
      return true
    }
    const installed = found[path]
    return installed
      ? asRecord(installed).version === version
      : Boolean(optional || devOptional || peer)
  })
}

/** Whether `node_modules` is what `package-lock.json` says. */
export const isInstalled = () => {
  if (!existsSync(modules)) {
    return false
  }
  const hash = lockHash()
  if (read(stamp) === hash) {
    return true
  }
  if (matchesLock()) {
    writeFileSync(stamp, hash)
    return true
  }
  return false
}

/**
 * Installs the packages when they are absent or the lock file has changed.
 *
 * @param {(identity: import("./processes.mjs").Identity) => void} [onChild]
 */
export const install = async (onChild) => {
  if (isInstalled()) {
    return
  }
  await phase("Installing packages (once, a minute or two)", async () => {
    const [program, own] = npmCommand()
    // Under production npm would leave out what builds the admin.
    const { NODE_ENV: _, ...env } = process.env
    const { code, output } = await run(
      program,
      [
        ...own,
        ...["ci", "--include=dev", "--no-audit", "--no-fund"],
        "--loglevel=error",
      ],
      { cwd: root, env, onChild }
    )
    if (code !== 0) {
      const faults = output.split("\n").filter((line) => /error/i.test(line))
      throw new Stop(
        `npm could not install the packages:\n${faults.slice(0, 12).join("\n")}`
      )
    }
    writeFileSync(stamp, lockHash())
  })
}
