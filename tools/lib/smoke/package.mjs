// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from "fs"
import { builtinModules } from "module"
import { join } from "path"
import { asRecord, root } from "../folder.mjs"
import { npmCommand } from "../npm.mjs"
import { run } from "../processes.mjs"
import { expect } from "./checks.mjs"

const MAXIMUM_BYTES = 1_000_000
const UNWANTED =
  /(^|\/)(__tests__|integration-tests|scripts|node_modules|public)\/|\.(spec|test)\.|\.map$|\.tsx?$|medusa-config|instrumentation|(^|\/)\.env/

/**
 * Runs npm to its end and answers what it wrote.
 *
 * @param {string[]} args
 * @param {string} cwd
 */
export const npm = async (args, cwd) => {
  const [program, own] = npmCommand()
  // Under production npm would leave out what builds the plugin.
  const { NODE_ENV: _, ...env } = process.env
  const { code, output } = await run(program, [...own, ...args], { cwd, env })
  expect(
    code === 0,
    `npm ${args[0]} ended with ${code}:\n${output.trim().split("\n").slice(-25).join("\n")}`
  )
  return output
}

/**
 * @param {string} folder where the package is written to
 * @returns {Promise<string>} path of the .tgz
 */
export const pack = async (folder) => {
  await npm(["pack", "--silent", "--pack-destination", folder], root)
  const file = readdirSync(folder).find((name) => name.endsWith(".tgz"))
  expect(file, "npm pack wrote no package")
  return join(folder, file)
}

/**
 * @param {string} tgz
 * @returns {string} such as "79 kB"
 */
export const checkSize = (tgz) => {
  const { size } = statSync(tgz)
  expect(
    size <= MAXIMUM_BYTES,
    `${Math.round(size / 1000)} kB are more than ${MAXIMUM_BYTES / 1000} kB`
  )
  return `${Math.round(size / 1000)} kB`
}

/**
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]} paths relative to the folder
 */
const filesOf = (folder, below = "") =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesOf(folder, path) : [path]
  })

/**
 * Nothing that only this repository needs.
 *
 * @param {string} installed folder of the installed package
 */
export const checkContents = (installed) => {
  const files = filesOf(installed).filter(
    (path) => !path.startsWith("node_modules/")
  )
  const unwanted = files.filter((path) => UNWANTED.test(path))
  expect(
    unwanted.length === 0,
    `it carries ${unwanted.length} files it should not, such as ${unwanted[0]}`
  )
  for (const wanted of ["package.json", "LICENSE", "README.md"]) {
    expect(files.includes(wanted), `it lacks ${wanted}`)
  }
  return files.length
}

/** @param {string} folder */
const manifestOf = (folder) =>
  asRecord(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")))

/**
 * A plugin that pins its peers cannot be installed beside another one that
 * pins them otherwise, nor survive the host's next update.
 *
 * @param {string} installed
 */
export const checkPeers = (installed) => {
  const peers = Object.entries(asRecord(manifestOf(installed).peerDependencies))
  expect(peers.length > 0, "it names no peer dependency")
  for (const [name, range] of peers) {
    expect(
      /^(\^|~|>=)/.test(String(range)),
      `the peer ${name} is pinned to ${range}`
    )
  }
}

const IMPORT =
  /\brequire\("([^"]+)"\)|\bimport\("([^"]+)"\)|^(?:import|export)\b[^"';]*"([^"]+)"/gm

/**
 * @param {string} code
 * @returns {string[]} packages that are named, without Node's own
 */
const packagesIn = (code) =>
  [...code.matchAll(IMPORT)]
    .map(([, ...names]) => names.find(Boolean) ?? "")
    .filter((name) => !/^\.|^node:/.test(name))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/")
    )

/**
 * Every package the code names is one that the manifest brings or asks for:
 * else it works here, where the tools of development lie about, and nowhere
 * else.
 *
 * @param {string} installed
 */
export const checkImports = (installed) => {
  const { dependencies, peerDependencies } = manifestOf(installed)
  const known = new Set([
    ...Object.keys(asRecord(dependencies)),
    ...Object.keys(asRecord(peerDependencies)),
    ...builtinModules,
  ])
  const unknown = new Map()
  for (const path of filesOf(installed)) {
    if (path.startsWith("node_modules/") || !/\.m?js$/.test(path)) {
      continue
    }
    const code = readFileSync(join(installed, path), "utf8")
    for (const owner of packagesIn(code)) {
      if (!known.has(owner)) {
        unknown.set(owner, path)
      }
    }
  }
  const [first] = unknown
  expect(
    !first,
    `${[...unknown.keys()].join(", ")} is imported and not asked for (${first?.[1]})`
  )
}

/**
 * Medusa registers each folder below `modules/`, and each must be a module.
 *
 * @param {string} installed
 */
export const checkModules = (installed) => {
  const folder = join(installed, ".medusa/server/src/modules")
  const names = readdirSync(folder)
  for (const name of names) {
    expect(
      existsSync(join(folder, name, "index.js")),
      `modules/${name} has no index.js: no store with this plugin would start`
    )
  }
  return names
}
