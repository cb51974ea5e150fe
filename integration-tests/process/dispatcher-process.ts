/**
 * A dispatcher in a process of its own, for the tests that kill one. Sends
 * what is due at the moment it is told, until nothing is, then ends.
 */
import { bootMessaging } from "../helpers/messaging-app"
import { twilioOptionsSchema } from "../../src/shared/vendors/options"
import { dispatchMessagesWorkflow } from "../../src/workflows/messaging"

const main = async () => {
  const { DISPATCHER_DATABASE_URL, DISPATCHER_TWILIO, DISPATCHER_NOW } =
    process.env
  const app = await bootMessaging(
    DISPATCHER_DATABASE_URL ?? "",
    twilioOptionsSchema.parse(JSON.parse(DISPATCHER_TWILIO ?? ""))
  )
  await dispatchMessagesWorkflow(app.container).run({
    input: { now: new Date(DISPATCHER_NOW ?? ""), limit: 10_000 },
  })
  await app.shutdown()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
