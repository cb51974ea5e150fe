// @ts-check
import { appendFileSync } from "fs"
import { createRequire } from "module"
import { join } from "path"
import { balm, root } from "./folder.mjs"
import { run } from "./processes.mjs"
import { Stop } from "./stop.mjs"

/** The compiled application; it runs with this as its working folder. */
export const appFolder = join(root, ".medusa", "app")

const requireFromRoot = createRequire(join(root, "package.json"))

/**
 * How to call Medusa's command line: by this very Node, not by a shebang that
 * may find another one. The compiled application needs no TypeScript loader,
 * which saves a second of each start.
 *
 * @param {string[]} args
 * @param {boolean} compiled
 * @returns {[string, string[]]} command and arguments
 */
export const medusaCommand = (args, compiled) => {
  const entry = compiled
    ? "@medusajs/cli/dist/index.js"
    : "@medusajs/cli/cli.js"
  return [process.execPath, [requireFromRoot.resolve(entry), ...args]]
}

/**
 * @param {string} output of a failed program
 * @returns {string} the sentence that explains it, else its last lines
 */
export const explain = (output) => {
  const sentence = /Balm (?:cannot|does not) start[^\n"\\]*/.exec(output)
  return sentence
    ? sentence[0]
    : output.trim().split("\n").slice(-25).join("\n")
}

/**
 * Runs one command to its end; its output goes to .balm/setup.log.
 *
 * @param {string} title for the message when it fails
 * @param {[string, string[]]} command
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {string} [options.cwd]
 * @param {(identity: import("./processes.mjs").Identity) => void} [options.onChild]
 */
export const runLogged = async (title, [program, args], options) => {
  const { env, cwd = root, onChild } = options
  const { code, signal, output } = await run(program, args, {
    cwd,
    env,
    onChild,
  })
  appendFileSync(balm("setup.log"), output, { mode: 0o600 })
  if (code !== 0) {
    throw new Stop(`${title} failed (${signal ?? code}):\n${explain(output)}`)
  }
}
