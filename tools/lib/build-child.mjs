// @ts-check
import { createRequire } from "module"
import { join } from "path"
import { root } from "./folder.mjs"

/**
 * `node build-child.mjs server|admin`: what `medusa build` does, in two parts,
 * so that a change of the server does not build the admin anew. Runs in a
 * process of its own, since both keep a processor busy for long.
 *
 * server -> .medusa/app (compiled, type-checked)
 * admin  -> .medusa/admin
 */
const requireFromRoot = createRequire(join(root, "package.json"))
const load = (/** @type {string} */ name) =>
  import(requireFromRoot.resolve(name))

// medusa-config.ts is read as it stands.
requireFromRoot("ts-node").register({})

const { Compiler } = await load("@medusajs/framework/build-tools")
const { logger } = await load("@medusajs/framework/logger")
const compiler = new Compiler(root, logger)
const config = await compiler.loadTSConfigFile()

/** A store needs neither its tests nor its benchmarks. */
const NOT_SERVED = /\/(__tests__|integration-tests|bench)\//

const build = async () => {
  if (process.argv[2] === "server") {
    config.fileNames = config.fileNames.filter(
      (/** @type {string} */ file) => !NOT_SERVED.test(file.slice(root.length))
    )
    return compiler.buildAppBackend(config)
  }
  const bundler = await load("@medusajs/admin-bundler")
  return compiler.buildAppFrontend(true, config, bundler.default ?? bundler)
}

process.exit(config && (await build()) ? 0 : 1)
