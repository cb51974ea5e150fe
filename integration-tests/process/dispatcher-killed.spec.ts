import { spawn } from "node:child_process"
import { resolve } from "node:path"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { FakeTwilio } from "../helpers/fake-twilio"
import { bootMessaging, migrateMessaging } from "../helpers/messaging-app"

/** How often a dispatcher is killed between its request and the answer. */
const KILLS = Number(process.env["BALM_TEST_KILLS"] ?? 20)
const MESSAGES = KILLS * 12
const PEOPLE = 7
const START = new Date("2040-01-10T12:00:00.000Z")
/** Between two lives of the dispatcher: more than a row needs to be stale. */
const PAUSE_MINUTES = 5

jest.setTimeout(KILLS * 30_000 + 60_000)

const databaseUrl = (name: string): string => {
  const url = new URL(process.env["DATABASE_URL"] ?? "")
  url.pathname = `/${name}`
  return url.href
}

const createDatabase = async (name: string): Promise<string> => {
  const admin = ModulesSdkUtils.createPgConnection({
    clientUrl: databaseUrl("postgres"),
  })
  await admin.raw(`drop database if exists ${name} with (force)`)
  await admin.raw(`create database ${name}`)
  await admin.destroy()
  return databaseUrl(name)
}

describe("a dispatcher killed between request and answer", () => {
  const fake = new FakeTwilio()
  let database: string
  let app: Awaited<ReturnType<typeof bootMessaging>>

  const twilio = () => ({
    accountSid: fake.accountSid,
    authToken: fake.authToken,
    from: "+15005550006",
    baseUrl: fake.url,
    timeoutMs: 10_000,
  })
  const service = () => app.container.resolve(MESSAGING_MODULE)

  /** @returns how it ended: a signal, or an exit code */
  const dispatcherAt = (now: Date, killer: { kill?: () => void }) =>
    new Promise<string | number | null>((ended, failed) => {
      const child = spawn(
        process.execPath,
        [
          "--require",
          "ts-node/register/transpile-only",
          resolve(__dirname, "dispatcher-process.ts"),
        ],
        {
          stdio: ["ignore", "ignore", "inherit"],
          env: {
            ...process.env,
            LOG_LEVEL: "error",
            DISPATCHER_DATABASE_URL: database,
            DISPATCHER_TWILIO: JSON.stringify(twilio()),
            DISPATCHER_NOW: now.toISOString(),
          },
        }
      )
      killer.kill = () => child.kill("SIGKILL")
      child.once("error", failed)
      child.once("close", (code, signal) => ended(signal ?? code))
    })

  beforeAll(async () => {
    await fake.start()
    database = await createDatabase("balm_dispatcher_killed")
    const log = jest.spyOn(console, "log").mockImplementation()
    await migrateMessaging(database, twilio())
    log.mockRestore()
    app = await bootMessaging(database, twilio())
  })
  afterAll(async () => {
    // Whatever began is ended, or a failed start would keep jest waiting.
    await fake.stop()
    await app?.shutdown()
  })

  it(`${KILLS} times: each message goes once`, async () => {
    // Every other message has twins: same person, same text.
    await service().planMessages(
      Array.from({ length: MESSAGES }, (_, index) => ({
        channel: "sms",
        purpose: "care" as const,
        template_key: "reminder",
        locale: "en",
        customer_id: null,
        recipient: `+1415555010${index % PEOPLE}`,
        body:
          index % 2 === 0
            ? `See you at ${9 + (index % 3)} o'clock`
            : `See you, number ${index}`,
        dedupe_key: `reminder:${index}`,
        send_at: START,
        source_type: "appointment",
        source_id: String(index),
      }))
    )

    const endings: (string | number | null)[] = []
    for (let life = 0; life <= KILLS; life += 1) {
      const now = new Date(START.getTime() + life * PAUSE_MINUTES * 60_000)
      const killer: { kill?: () => void } = {}
      fake.now = () => now
      fake.recover()
      if (life < KILLS) {
        // Now the first request, now a later one; now accepted, now not.
        fake.failNext(
          ...Array.from({ length: life % 10 }, () => ({ none: true as const })),
          {
            hang: life % 2 === 0 ? "after" : "before",
            then: () => killer.kill?.(),
          }
        )
      }
      endings.push(await dispatcherAt(now, killer))
    }

    expect(endings).toEqual([
      ...Array.from({ length: KILLS }, () => "SIGKILL"),
      0,
    ])
    const rows = await service().listMessages({}, { take: MESSAGES + 1 })
    expect(rows.filter((row) => row.status !== "sent")).toEqual([])
    // None lost, none doubled: row and vendor agree one to one.
    expect(rows.map((row) => row.external_id ?? "").sort()).toEqual(
      fake.messages.map(({ sid }) => sid).sort()
    )
    expect(fake.messages.length).toBe(MESSAGES)
    const alike = (items: { to: string; body: string }[]) =>
      items.map(({ to, body }) => `${to} ${body}`).sort()
    expect(alike(fake.messages)).toEqual(
      alike(rows.map((row) => ({ to: row.recipient ?? "", body: row.body })))
    )
  })
})
