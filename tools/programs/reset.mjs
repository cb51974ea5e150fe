// @ts-check
import { existsSync, rmSync } from "fs"
import { join } from "path"
import { createInterface } from "readline/promises"
import { balm } from "../lib/folder.mjs"
import { endLeftovers, refuseWhileRunning } from "../lib/lock.mjs"
import { endOrphan } from "../lib/postgres.mjs"
import { elsewhere } from "../lib/postgres-home.mjs"
import { codeOf, Stop } from "../lib/stop.mjs"

/** @param {string} question */
const confirmed = async (question) => {
  if (process.argv.includes("--yes")) {
    return true
  }
  if (!process.stdin.isTTY) {
    throw new Stop("Nothing was removed: confirm with npm run reset -- --yes")
  }
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
  })
  const answer = await prompt.question(question)
  prompt.close()
  return /^(y|yes|是)$/i.test(answer.trim())
}

export const main = async () => {
  if (!existsSync(balm())) {
    console.log("There is nothing to remove.")
    return
  }
  refuseWhileRunning()
  const outside = elsewhere()
  const places = [balm(), ...(outside ? [outside] : [])]
  const question = `Remove ${places.join(" and ")} with every customer, order and message in it? (y/N) `
  if (!(await confirmed(question))) {
    console.log("Nothing was removed.")
    process.exitCode = 1
    return
  }
  await endLeftovers()
  try {
    for (const place of [join(outside ?? "", "data"), balm("postgres")]) {
      await endOrphan(join(place, "data"))
    }
    for (const place of places.reverse()) {
      rmSync(place, { recursive: true, force: true })
    }
  } catch (error) {
    throw new Stop(
      `Not everything could be removed (${codeOf(error)}): run it as the user who ran npm start.`
    )
  }
  console.log("Removed. npm start makes a new store.")
}
