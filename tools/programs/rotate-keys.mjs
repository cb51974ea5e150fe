// @ts-check
import { openFolder } from "../lib/folder.mjs"
import { refuseWhileRunning } from "../lib/lock.mjs"
import { runOnStore } from "../lib/on-store.mjs"
import { replaceEncryptionKey } from "../lib/secrets.mjs"
import { loadEnvFile } from "../lib/settings.mjs"
import { Stop } from "../lib/stop.mjs"

/** A new key in .balm/secrets.json; the old one goes on opening. */
const makeNewKey = () => {
  loadEnvFile()
  openFolder()
  if (process.env.BALM_ENCRYPTION_KEY) {
    throw new Stop(
      "BALM_ENCRYPTION_KEY is set by you: change it there, and add the old one to BALM_FORMER_ENCRYPTION_KEYS (docs/encryption.md)."
    )
  }
  // A running server would go on with the old key, and not open the new one.
  refuseWhileRunning()
  replaceEncryptionKey()
  console.log(
    "A new key seals from the next start on, and the old one still opens. Next: npm run rotate-keys, while the store runs or not."
  )
}

export const main = async () => {
  if (process.argv.includes("--new-key")) {
    makeNewKey()
    return
  }
  await runOnStore("./src/scripts/rotate-keys.ts")
}
