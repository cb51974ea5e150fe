// @ts-check
import { existsSync } from "fs"
import { join } from "path"
import { asRecord, balm, openFolder, readJson } from "../lib/folder.mjs"
import { foreground } from "../lib/foreground.mjs"
import { isRunning, refuseWhileRunning } from "../lib/lock.mjs"
import { appFolder, medusaCommand } from "../lib/medusa.mjs"
import { loadSecrets, replaceEncryptionKey } from "../lib/secrets.mjs"
import { appEnvironment, loadEnvFile, readPort } from "../lib/settings.mjs"
import { Stop } from "../lib/stop.mjs"

const script = "./src/scripts/rotate-keys.js"

/** A new key in .balm/secrets.json; the old one goes on opening. */
const makeNewKey = () => {
  if (process.env.BALM_ENCRYPTION_KEY) {
    throw new Stop(
      "BALM_ENCRYPTION_KEY is set by you: change it there, and add the old one to BALM_FORMER_ENCRYPTION_KEYS (docs/encryption.md)."
    )
  }
  // A running server would go on with the old key, and not open the new one.
  refuseWhileRunning()
  replaceEncryptionKey()
  console.log(
    "A new key is in use from the next start, and the old one goes on opening. Now: npm start, and beside it: npm run rotate-keys"
  )
}

/** Somebody's own database, else that of the store that runs here. */
const databaseUrl = () => {
  if (process.env.DATABASE_URL) {
    return process.env.DATABASE_URL
  }
  const url = asRecord(readJson(balm("demo.json"))).database_url
  if (!isRunning() || typeof url !== "string") {
    throw new Stop(
      "The store does not run: start it with npm start, and run this beside it."
    )
  }
  return url
}

export const main = async () => {
  loadEnvFile()
  openFolder()
  if (process.argv.includes("--new-key")) {
    makeNewKey()
    return
  }
  const url = databaseUrl()
  if (!existsSync(join(appFolder, script))) {
    throw new Stop("Balm is not compiled yet: run npm start first.")
  }
  const [program, args] = medusaCommand(["exec", script], true)
  const env = appEnvironment({
    port: readPort(),
    databaseUrl: url,
    secrets: loadSecrets(false),
  })
  process.exitCode = await foreground(
    program,
    args,
    { ...env, LOG_LEVEL: "error" },
    appFolder
  )
}
