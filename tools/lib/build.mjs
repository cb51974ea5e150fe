// @ts-check
import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "fs"
import { join } from "path"
import { fileURLToPath } from "url"
import { adminFingerprint, serverFingerprint } from "./fingerprint.mjs"
import { balm, root } from "./folder.mjs"
import { appFolder, runLogged } from "./medusa.mjs"
import { recall, remember } from "./state.mjs"

const child = fileURLToPath(new URL("./build-child.mjs", import.meta.url))
const admin = join(root, ".medusa", "admin")
const served = join(appFolder, "public", "admin")

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} env
 * @property {(identity: import("./processes.mjs").Identity) => void} onChild
 */

/**
 * What is uploaded goes to `static/` in the working folder, which each build
 * of the server wipes; so that folder is kept elsewhere and linked in.
 */
const linkUploads = () => {
  mkdirSync(balm("static"), { recursive: true })
  const link = join(appFolder, "static")
  rmSync(link, { recursive: true, force: true })
  symlinkSync(balm("static"), link)
}

/** @returns {boolean} whether the server has to be compiled */
export const serverIsStale = () =>
  recall("server") !== serverFingerprint() ||
  !existsSync(join(appFolder, "medusa-config.js"))

/** @param {Options} options */
export const buildServer = async ({ env, onChild }) => {
  const fingerprint = serverFingerprint()
  remember("server", undefined)
  await runLogged(
    "Compiling the server",
    [process.execPath, [child, "server"]],
    { env, onChild }
  )
  linkUploads()
  remember("server", fingerprint)
}

/** BALM_ADMIN=off serves the API alone. */
const wantsAdmin = () => process.env.BALM_ADMIN !== "off"

/** @returns {boolean} whether the admin has to be built */
export const adminIsStale = () =>
  wantsAdmin() &&
  (recall("admin") !== adminFingerprint() ||
    !existsSync(join(admin, "index.html")))

/** @param {Options} options */
export const buildAdmin = async ({ env, onChild }) => {
  const fingerprint = adminFingerprint()
  remember("admin", undefined)
  rmSync(admin, { recursive: true, force: true })
  await runLogged("Building the admin", [process.execPath, [child, "admin"]], {
    env,
    onChild,
  })
  remember("admin", fingerprint)
}

/** Puts the admin where the compiled server looks for it. */
export const placeAdmin = () => {
  const placed = recall("placed") === recall("admin") && existsSync(served)
  if (placed || !wantsAdmin()) {
    return
  }
  const draft = `${served}.draft`
  rmSync(draft, { recursive: true, force: true })
  cpSync(admin, draft, { recursive: true })
  rmSync(served, { recursive: true, force: true })
  renameSync(draft, served)
  remember("placed", recall("admin"))
}
