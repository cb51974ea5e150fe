// @ts-check
import { createRequire } from "module"
import { join } from "path"
import { balm, root } from "./folder.mjs"
import { run } from "./processes.mjs"
import { Stop } from "./stop.mjs"
import { appendFileSync } from "fs"

const requireFromRoot = createRequire(join(root, "package.json"))

/**
 * How to call Medusa's command line: by this very Node, not by a shebang that
 * may find another one.
 *
 * @param {string[]} args
 * @returns {[string, string[]]} command and arguments
 */
export const medusaCommand = (args) => [
  process.execPath,
  [requireFromRoot.resolve("@medusajs/cli/cli.js"), ...args],
]

/**
 * Runs one command of Medusa's to its end.
 *
 * @param {string[]} args
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {(identity: import("./processes.mjs").Identity) => void} [options.onChild]
 * @throws {Stop} with the last lines of its output
 */
export const medusa = async (args, { env, onChild }) => {
  const [command, all] = medusaCommand(args)
  const { code, signal, output } = await run(command, all, {
    cwd: root,
    env: { MEDUSA_DISABLE_TELEMETRY: "true", ...process.env, ...env },
    onChild,
  })
  appendFileSync(balm("setup.log"), output, { mode: 0o600 })
  if (code !== 0) {
    const tail = output.trim().split("\n").slice(-25).join("\n")
    throw new Stop(
      `medusa ${args.join(" ")} failed (${signal ?? code}):\n${tail}`
    )
  }
  return output
}
