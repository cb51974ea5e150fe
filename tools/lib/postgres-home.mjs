// @ts-check
import { spawnSync } from "child_process"
import { createHash } from "crypto"
import {
  chownSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "fs"
import { join } from "path"
import { binaries } from "./binaries.mjs"
import { asRecord, balm, isRoot, readJson, root, writeJson } from "./folder.mjs"
import { codeOf, Stop } from "./stop.mjs"

/**
 * Where PostgreSQL runs from, where it keeps its data, and as whom.
 *
 * @typedef {object} Home
 * @property {string} native folder with bin, lib and share
 * @property {string} place folder that holds one data folder per cluster
 * @property {{ uid?: number, gid?: number }} user whom to run it as
 * @property {string} [note] what a person should know, one line
 */

const pointer = balm("elsewhere.json")

/** The data folder outside of the checkout, where there is one. */
export const elsewhere = () => {
  const { path } = asRecord(readJson(pointer))
  return typeof path === "string" ? path : undefined
}

const ownPlace = () =>
  `/var/lib/balm-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`

/**
 * PostgreSQL refuses to run as root. It gets the user made for it where the
 * machine has one, and else `nobody`; none is created. initdb wants an entry
 * in the user database, so a bare number would not do.
 */
const servant = () => {
  const rows = readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of ["postgres", "nobody"]) {
    const row = rows.find((line) => line.startsWith(`${name}:`))?.split(":")
    const uid = Number(row?.[2])
    const gid = Number(row?.[3])
    if (row && uid > 0) {
      return { name, uid, gid: Math.max(gid, 0) }
    }
  }
  throw new Stop(
    "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: start Balm as an ordinary user, or set DATABASE_URL."
  )
}

/**
 * Really tries, as that user: folders above may be closed, and mounts may
 * forbid what the permissions allow.
 *
 * @param {{ uid: number, gid: number }} user
 * @param {string} native
 * @param {string} place
 */
const reaches = ({ uid, gid }, native, place) =>
  spawnSync(
    "/bin/sh",
    ["-c", '"$1" --version && test -w "$2"', "sh"].concat(
      join(native, "bin", "postgres"),
      place
    ),
    { uid, gid, cwd: "/", stdio: "ignore" }
  ).status === 0

/**
 * @param {string} path
 * @param {{ uid: number, gid: number }} user
 */
const makePlace = (path, { uid, gid }) => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  chownSync(path, uid, gid)
}

/**
 * @param {{ uid: number, gid: number }} user
 * @param {string} native
 * @param {string} version
 */
const moveOut = (user, native, version) => {
  const known = elsewhere()
  const target = known ?? ownPlace()
  try {
    if (!known) {
      // Left by a `.balm/` that was deleted by hand: its password is gone.
      rmSync(target, { recursive: true, force: true })
    }
    mkdirSync(target, { recursive: true, mode: 0o711 })
    chmodSync(target, 0o711)
    const copy = join(target, `postgres-${version}`)
    if (!existsSync(copy)) {
      const draft = `${copy}.${process.pid}`
      cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
      spawnSync("mv", ["-T", draft, copy])
      rmSync(draft, { recursive: true, force: true })
    }
    const place = join(target, "data")
    makePlace(place, user)
    writeJson(pointer, { path: target, for: root })
    return { native: copy, place, target }
  } catch (error) {
    throw new Stop(
      `PostgreSQL does not run as root and its own user may not enter ${root}; ${target} was tried instead and failed (${codeOf(error)}): move Balm to a folder that others may enter, start it as an ordinary user, or set DATABASE_URL.`
    )
  }
}

/** @returns {Home} */
export const prepareHome = () => {
  const { native, version } = binaries()
  const place = balm("postgres")
  if (!isRoot) {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    return { native, place, user: {} }
  }
  // Data made by an ordinary user stays that user's.
  const owner = existsSync(place) ? statSync(place) : undefined
  if (owner && owner.uid !== 0 && !elsewhere()) {
    const user = { uid: owner.uid, gid: owner.gid }
    if (reaches(user, native, place)) {
      return { native, place, user }
    }
  }
  const { name, ...user } = servant()
  if (!elsewhere()) {
    makePlace(place, user)
    if (reaches(user, native, place)) {
      return { native, place, user }
    }
    rmSync(place, { recursive: true, force: true })
  }
  const moved = moveOut(user, native, version)
  return {
    native: moved.native,
    place: moved.place,
    user,
    note: `PostgreSQL does not run as root: it runs as ${name}, who may not enter this folder, so its data is in ${moved.target}.`,
  }
}
