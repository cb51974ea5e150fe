// @ts-check
import { linkSync, renameSync, rmSync, writeFileSync } from "fs"
import { asRecord, balm, readJson, writeJson } from "./folder.mjs"
import { endGroup, identify, runs } from "./processes.mjs"
import { codeOf, Stop } from "./stop.mjs"

/**
 * One Balm per folder. The lock names its owner and the processes it started,
 * so that after `kill -9` of the owner the next start can end what was left.
 *
 * @typedef {import("./processes.mjs").Identity} Identity
 * @typedef {Identity & { name: string }} Child
 * @typedef {Identity & { url: string, children: Child[] }} Content
 */

const path = balm("lock.json")

/**
 * @param {unknown} value
 * @returns {Identity}
 */
const toIdentity = (value) => {
  const { pid, start } = asRecord(value)
  return { pid: Number(pid), start: Number(start) }
}

/** @returns {Content | undefined} */
const read = () => {
  const found = readJson(path)
  if (found === undefined) {
    return undefined
  }
  const { url, children } = asRecord(found)
  return {
    ...toIdentity(found),
    url: String(url),
    children: (Array.isArray(children) ? children : []).map((child) => ({
      ...toIdentity(child),
      name: String(asRecord(child).name),
    })),
  }
}

/** @param {Content} owner */
const occupied = (owner) =>
  new Stop(
    `Balm is already running in this folder, at ${owner.url} (process ${owner.pid}): stop that one first.`
  )

/** Whether a Balm runs in this folder. */
export const isRunning = () => {
  const owner = read()
  return owner !== undefined && runs(owner)
}

/** @throws {Stop} when a Balm runs in this folder */
export const refuseWhileRunning = () => {
  const owner = read()
  if (owner && runs(owner)) {
    throw occupied(owner)
  }
}

/**
 * Ends what a killed owner left behind. PostgreSQL takes SIGINT for "now, but
 * properly"; at SIGTERM it would wait for its clients.
 */
export const endLeftovers = async () => {
  const left = (read()?.children ?? []).reverse()
  for (const child of left) {
    const database = child.name === "postgres"
    await endGroup(child, {
      signal: database ? "SIGINT" : "SIGTERM",
      wait: database ? 20_000 : 2000,
    })
  }
}

/**
 * Takes the lock, or says who has it.
 *
 * The file is made whole elsewhere and linked into place, which only one of
 * two can do; a stale one is moved aside first, and looked at again there,
 * since somebody else may have put a fresh one in its place meanwhile.
 *
 * @param {string} url
 * @returns {Promise<{ addChild: (name: string, identity: Identity) => void, release: () => void }>}
 */
export const takeLock = async (url) => {
  /** @type {Content} */
  const content = { ...identify(process.pid), url, children: [] }
  const draft = `${path}.${process.pid}`
  for (;;) {
    writeFileSync(draft, JSON.stringify(content), { mode: 0o600 })
    try {
      linkSync(draft, path)
      rmSync(draft)
      break
    } catch (error) {
      rmSync(draft, { force: true })
      if (codeOf(error) !== "EEXIST") {
        throw error
      }
    }
    refuseWhileRunning()
    await endLeftovers()
    clearAway()
  }
  return {
    addChild: (name, identity) => {
      content.children.push({ name, ...identity })
      writeJson(path, content)
    },
    release: () => rmSync(path, { force: true }),
  }
}

const clearAway = () => {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      return
    }
    throw error
  }
  const moved = toIdentity(readJson(aside))
  if (runs(moved)) {
    renameSync(aside, path)
    refuseWhileRunning()
  }
  rmSync(aside, { force: true })
}
