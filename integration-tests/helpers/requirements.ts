import { execFileSync } from "node:child_process"
import { appendFileSync, existsSync } from "node:fs"
import { join, resolve } from "node:path"

/**
 * Something a test needs and a machine may lack. `npm test` names what was
 * skipped for it; with `BALM_CI=1` the absence is a failure instead.
 */
export interface Requirement {
  name: string
  /** The program or folder, or `undefined` where there is none. */
  found: string | undefined
  /** What to do to have it. */
  remedy: string
  /** Not to be had everywhere, even by CI. */
  optional?: boolean
}

const program = (...names: string[]): string | undefined => {
  const folders = (process.env.PATH ?? "").split(":")
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** Real salon receipts and reviews, kept beside the checkout. */
const dataFolder = resolve(__dirname, "../../../shared/data")

const startable = (path: string | undefined): string | undefined => {
  try {
    if (path) {
      execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 })
    }
    return path
  } catch {
    return undefined
  }
}

/** What tests may ask for; looked up once, when asked for. */
export const requirement = {
  redis: (): Requirement => ({
    name: "redis-server",
    found: startable(program("redis-server")),
    remedy: "install redis-server",
  }),
  chromium: (): Requirement => ({
    name: "Chromium",
    found: startable(
      program("chromium", "chromium-browser", "google-chrome", "chrome")
    ),
    remedy: "install chromium",
  }),
  mariadb: (): Requirement => ({
    name: "MariaDB",
    found: startable(program("mariadbd", "mysqld")),
    remedy: "install mariadb-server",
  }),
  /** @param name folder of the data set, such as `salon` */
  data: (name: string): Requirement => {
    const path = join(dataFolder, name)
    return {
      name: `real data (${name})`,
      found: existsSync(path) ? path : undefined,
      remedy: `put the data set at ../shared/data/${name}`,
      optional: true,
    }
  },
}

/**
 * `describe` where the requirement is met; else skips and says why, once.
 *
 * @param tests receives the program or folder found
 */
export const describeIf = (
  needed: Requirement,
  title: string,
  tests: (found: string) => void
): void => {
  const { found } = needed
  if (found) {
    describe(title, () => tests(found))
    return
  }
  const sentence = `${needed.name} not found: "${title}" did not run; ${needed.remedy} to run it`
  if (process.env.BALM_CI === "1" && !needed.optional) {
    describe(title, () => {
      it(`has ${needed.name}`, () => {
        throw new Error(sentence)
      })
    })
    return
  }
  if (process.env.BALM_TEST_SKIPS) {
    appendFileSync(process.env.BALM_TEST_SKIPS, `${sentence}\n`)
  }
  describe.skip(title, () => tests(""))
}
