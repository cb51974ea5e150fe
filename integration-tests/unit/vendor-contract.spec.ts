import { FakeSlack } from "../helpers/fake-slack"
import { FakeTwilio } from "../helpers/fake-twilio"
import OutboxNotificationService from "../../src/providers/notification-outbox/service"
import SlackNotificationService from "../../src/providers/notification-slack/service"
import TwilioNotificationService from "../../src/providers/notification-twilio/service"
import {
  VendorFailure,
  toVendorFailure,
} from "../../src/shared/vendors/failure"
import { OutboxVendor } from "../../src/shared/vendors/outbox"
import { SlackVendor } from "../../src/shared/vendors/slack"
import { TwilioVendor } from "../../src/shared/vendors/twilio"
import type {
  MessageVendor,
  OutgoingMessage,
} from "../../src/shared/vendors/port"

const twilio = new FakeTwilio()
const slack = new FakeSlack()
const TIMEOUT_MS = 400

const twilioOptions = () => ({
  accountSid: twilio.accountSid,
  authToken: twilio.authToken,
  from: "+15005550006",
  baseUrl: twilio.url,
  timeoutMs: TIMEOUT_MS,
})
const slackOptions = () => ({
  token: slack.token,
  apiUrl: slack.apiUrl,
  timeoutMs: TIMEOUT_MS,
})

beforeAll(async () => {
  await twilio.start()
  await slack.start()
})
afterAll(async () => {
  await twilio.stop()
  await slack.stop()
})
beforeEach(() => {
  for (const fake of [twilio, slack]) {
    fake.calls.length = 0
    fake.messages.length = 0
  }
})

const TEXT = "您好 Mei, your facial is tomorrow 10:00 ✨ <b>&amp;"

let serial = 0
const message = (to: string, body = TEXT): OutgoingMessage => ({
  id: `bmsg_${++serial}`,
  attempt: 1,
  template_key: "reminder",
  channel: "any",
  to,
  subject: null,
  body,
  blocks: null,
})

const failureOf = async (sending: Promise<unknown>): Promise<VendorFailure> => {
  try {
    await sending
  } catch (error) {
    if (error instanceof VendorFailure) {
      return error
    }
    throw error
  }
  throw new Error("expected a VendorFailure")
}

type Subject = {
  name: string
  to: string
  vendor: () => MessageVendor
  provider: () => {
    send(notification: {
      to: string
      channel: string
      template: string
      content?: { text: string }
      provider_data?: Record<string, unknown>
    }): Promise<{ id?: string }>
  }
  /** Texts that arrived; the outbox has no wire, so there is nothing to see. */
  arrived: (() => string[]) | null
  /** Does the vendor tell afterwards what it has taken on? */
  remembers: boolean
}

const subjects: Subject[] = [
  {
    name: "outbox",
    to: "+14155550100",
    vendor: () => new OutboxVendor(),
    provider: () => new OutboxNotificationService(),
    arrived: null,
    remembers: false,
  },
  {
    name: "twilio",
    to: "+14155550100",
    vendor: () => new TwilioVendor(twilioOptions()),
    provider: () => new TwilioNotificationService({}, twilioOptions()),
    arrived: () => twilio.messages.map(({ body }) => body),
    remembers: true,
  },
  {
    name: "slack",
    to: "C0ALERTS001",
    vendor: () => new SlackVendor(slackOptions()),
    provider: () => new SlackNotificationService({}, slackOptions()),
    arrived: () => slack.messages.map(({ text }) => text),
    remembers: true,
  },
]

describe.each(subjects)("the $name vendor", (subject) => {
  it("sends the text as it is, once, and answers an id of its own", async () => {
    const vendor = subject.vendor()
    const first = await vendor.send(message(subject.to))
    const second = await vendor.send(message(subject.to, "second"))

    expect(first.external_id.length).toBeGreaterThan(0)
    expect(second.external_id).not.toBe(first.external_id)
    if (subject.arrived) {
      expect(subject.arrived()).toEqual([TEXT, "second"])
    }
  })

  it("finds what arrived and nothing else", async () => {
    const vendor = subject.vendor()
    const since = new Date()
    const sent = message(subject.to)
    const { external_id } = await vendor.send(sent)

    expect(await vendor.find(sent, since)).toEqual({
      known: true,
      external_ids: subject.remembers ? [external_id] : [],
    })
    expect(await vendor.find(message(subject.to, "never sent"), since)).toEqual(
      { known: true, external_ids: [] }
    )
  })

  it("refuses a missing recipient for good", async () => {
    const failure = await failureOf(subject.vendor().send(message("")))
    expect(failure.kind).toBe("permanent")
  })

  it("serves any Medusa code through the notification contract", async () => {
    const { id } = await subject.provider().send({
      to: subject.to,
      channel: "any",
      template: "reminder",
      content: { text: TEXT },
      provider_data: { message_id: "bmsg_x" },
    })
    expect(typeof id).toBe("string")
    if (subject.arrived) {
      expect(subject.arrived()).toEqual([TEXT])
    }

    const failure = await failureOf(
      subject
        .provider()
        .send({ to: subject.to, channel: "any", template: "reminder" })
    )
    expect(failure).toMatchObject({ kind: "permanent", code: "no_text" })
  })
})

const wired = [
  { name: "twilio", fake: twilio, subject: subjects[1]! },
  { name: "slack", fake: slack, subject: subjects[2]! },
]

describe.each(wired)("a fault at $name", ({ fake, subject }) => {
  const send = () => failureOf(subject.vendor().send(message(subject.to)))

  it.each([
    ["429", { status: 429, headers: { "retry-after": "7" } }, "transient", 0],
    ["400", { status: 400 }, "permanent", 0],
    ["403", { status: 403 }, "permanent", 0],
    ["408", { status: 408 }, "uncertain", 0],
    ["500", { status: 500 }, "uncertain", 0],
    ["503", { status: 503 }, "uncertain", 0],
    ["a line cut before it arrived", { cut: "before" }, "uncertain", 0],
    ["a line cut after it arrived", { cut: "after" }, "uncertain", 1],
    ["silence", { hang: "after" }, "uncertain", 1],
  ] as const)("%s is judged, without a retry", async (_, fault, kind, kept) => {
    fake.failNext(fault)
    const failure = await send()
    expect(failure.kind).toBe(kind)
    expect(toVendorFailure(new Error(failure.message))).toMatchObject({
      kind,
      code: failure.code,
      reason: failure.reason,
    })
    expect(fake.calls.length).toBe(1)
    expect(fake.messages.length).toBe(kept)
  })

  it("nobody at the port is transient, and says that it cannot look", async () => {
    await fake.stop()
    // A pooled connection must learn first that the other side is gone.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const failure = await send()
    const found = await subject.vendor().find(message(subject.to), new Date())
    await fake.restart()

    expect(failure).toMatchObject({ kind: "transient", code: "ECONNREFUSED" })
    expect(found).toEqual({
      known: false,
      reason: expect.stringContaining("ECONNREFUSED"),
      lasting: false,
    })
  })
})

describe("twilio", () => {
  it("refuses a wrong token and a number that is none", async () => {
    const wrong = new TwilioVendor({ ...twilioOptions(), authToken: "wrong" })
    expect(await failureOf(wrong.send(message("+14155550100")))).toMatchObject({
      kind: "permanent",
      code: "20003",
    })
    const vendor = new TwilioVendor(twilioOptions())
    expect(await failureOf(vendor.send(message("call me")))).toMatchObject({
      kind: "permanent",
      code: "21211",
    })
    expect(
      await failureOf(vendor.send(message("+14155550100", "x".repeat(1601))))
    ).toMatchObject({ kind: "permanent", code: "21617" })
  })

  it("names each option at fault", () => {
    expect(
      () => new TwilioNotificationService({}, { accountSid: "x" })
    ).toThrow(/accountSid .*authToken .*from /)
  })

  it("sends through a messaging service where one is given", async () => {
    const from = `MG${"0".repeat(32)}`
    await new TwilioVendor({ ...twilioOptions(), from }).send(
      message("+14155550100")
    )
    const form = new URLSearchParams(twilio.calls[0]?.body)
    expect(form.get("MessagingServiceSid")).toBe(from)
    expect(form.get("From")).toBeNull()
  })

  it("looks at time, recipient and text", async () => {
    const vendor = new TwilioVendor(twilioOptions())
    const now = new Date("2026-03-01T12:00:00Z")
    twilio.now = () => new Date("2026-03-01T11:00:00Z")
    await vendor.send(message("+14155550100"))
    twilio.now = () => now
    await vendor.send(message("+14155550101"))
    await vendor.send(message("+14155550100", "another text"))
    const { external_id } = await vendor.send(message("+14155550100"))
    twilio.now = () => new Date()

    expect(await vendor.find(message("+14155550100"), now)).toEqual({
      known: true,
      external_ids: [external_id],
    })
  })
})

describe("slack", () => {
  it("posts blocks beside the text", async () => {
    const blocks = [
      { type: "section", text: { type: "mrkdwn", text: "*Two stars*" } },
    ]
    await new SlackVendor(slackOptions()).send({
      ...message("C0ALERTS001"),
      blocks,
    })
    expect(slack.messages[0]?.blocks).toEqual(blocks)
    expect(slack.messages[0]?.text).toBe(TEXT)
  })

  it("passes on how long to wait", async () => {
    slack.failNext({ status: 429, headers: { "retry-after": "7" } })
    const failure = await failureOf(
      new SlackVendor(slackOptions()).send(message("C0ALERTS001"))
    )
    expect(failure.retryAfter).toBe(7)
  })

  it("cannot look without the scope, and refuses a wrong token", async () => {
    slack.scopes.delete("channels:history")
    const vendor = new SlackVendor(slackOptions())
    expect(await vendor.find(message("C0ALERTS001"), new Date())).toEqual({
      known: false,
      reason: "Slack answered missing_scope",
      lasting: true,
    })
    slack.scopes.add("channels:history")

    const wrong = new SlackVendor({ ...slackOptions(), token: "xoxb-wrong" })
    expect(await failureOf(wrong.send(message("C0ALERTS001")))).toMatchObject({
      kind: "permanent",
      code: "invalid_auth",
    })
  })
})
