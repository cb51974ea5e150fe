// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "fs"
import { createRequire } from "module"
import { tmpdir } from "os"
import { join } from "path"
import { createDatabase } from "../lib/database.mjs"
import { asRecord, readJson, root } from "../lib/folder.mjs"
import { install } from "../lib/install.mjs"
import { medusaCommand, runLogged } from "../lib/medusa.mjs"
import { phase } from "../lib/progress.mjs"
import { foreground, wasInterrupted } from "../lib/foreground.mjs"
import { startThrowAway } from "../lib/throw-away.mjs"

/**
 * Two rounds: what runs in the tests' own processes, then what starts servers
 * and browsers of its own.
 */
const ROUNDS = [
  ["--selectProjects", "unit", "modules", "http", "--maxWorkers=2"],
  ["--selectProjects", "process", "browser", "--maxWorkers=2"],
]

/**
 * @param {string[]} given arguments of `npm test --`
 * @returns {string[][]} arguments of each call of jest
 */
const roundsFor = (given) =>
  given.some((argument) => argument.startsWith("--selectProjects"))
    ? [given]
    : ROUNDS.map((round) => [...given, ...round])

const TEMPLATE = "balm_template"

/**
 * A migrated database that each spec with a server copies, instead of
 * migrating an empty one: some four seconds less for each of fifty boots,
 * and sixteen more once, so only a run of everything makes one.
 *
 * @param {Awaited<ReturnType<typeof startThrowAway>>} database
 */
const prepareTemplate = async ({ cluster, env }) => {
  await createDatabase(cluster.url("postgres"), TEMPLATE)
  await runLogged("Migrating", medusaCommand(["db:migrate"], false), {
    env: { ...process.env, ...env, DATABASE_URL: cluster.url(TEMPLATE) },
  })
  return { BALM_TEST_TEMPLATE: TEMPLATE }
}

/** @param {string} path */
const readSkips = (path) =>
  existsSync(path)
    ? [...new Set(readFileSync(path, "utf8").trim().split("\n"))]
    : []

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 */
const jest = async (args, env) => {
  const bin = createRequire(join(root, "package.json")).resolve("jest/bin/jest")
  const reporter = join(root, "tools", "lib", "jest-totals.cjs")
  const code = await foreground(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      bin,
      "--reporters=default",
      `--reporters=${reporter}`,
      // Jest would take a name right after `--reporters` for one more of them.
      "--passWithNoTests",
      ...args,
    ],
    env
  )
  const totals = asRecord(readJson(env.BALM_TEST_TOTALS ?? ""))
  rmSync(env.BALM_TEST_TOTALS ?? "", { force: true })
  const failed = Number(totals.failed ?? 0)
  return {
    passed: Number(totals.passed ?? 0),
    // Jest that dies, or refuses its arguments, has not passed.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: Number(totals.skipped ?? 0),
  }
}

export const main = async () => {
  await install()
  const database = await phase("Starting PostgreSQL", startThrowAway)
  const folder = mkdtempSync(join(tmpdir(), "balm-test-"))
  const skipFile = join(folder, "skips")
  const sum = { passed: 0, failed: 0, skipped: 0 }
  try {
    const given = process.argv.slice(2)
    const env = {
      ...process.env,
      ...database.env,
      ...(given.length === 0 &&
        (await phase("Migrating a database to copy", () =>
          prepareTemplate(database)
        ))),
      BALM_TEST_SKIPS: skipFile,
      BALM_TEST_TOTALS: join(folder, "totals.json"),
    }
    const rounds = roundsFor(given)
    for (const [index, args] of rounds.entries()) {
      console.log(`Round ${index + 1} of ${rounds.length}`)
      const totals = await jest(args, env)
      sum.passed += totals.passed
      sum.failed += totals.failed
      sum.skipped += totals.skipped
      if (wasInterrupted()) {
        break
      }
    }
    for (const line of readSkips(skipFile)) {
      console.log(`skipped: ${line}`)
    }
  } finally {
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(
    `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`
  )
  process.exitCode = sum.failed === 0 ? 0 : 1
}
