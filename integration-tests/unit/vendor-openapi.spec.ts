import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { SlackVendor } from "../../src/shared/vendors/slack"
import { TwilioVendor } from "../../src/shared/vendors/twilio"
import { FakeSlack } from "../helpers/fake-slack"
import { FakeTwilio } from "../helpers/fake-twilio"
import { describeIf, requirement } from "../helpers/requirements"
import type { Call } from "../helpers/fake-server"

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
})
const parameters = z.array(parameter).default([])
const field = z.object({ pattern: z.string().optional() })
const form = z.object({
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), field),
})
const operation = z.object({
  parameters,
  requestBody: z
    .object({
      content: z.object({
        "application/x-www-form-urlencoded": z.object({ schema: form }),
      }),
    })
    .optional(),
})
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
})

type Form = z.infer<typeof form>

const operationOf = (file: string, path: string, method: string) =>
  operation.parse(
    description.parse(JSON.parse(readFileSync(file, "utf8"))).paths[path]?.[
      method
    ]
  )

/** What a vendor's description finds wrong with the values of a form. */
const faultsOf = (values: URLSearchParams, { required, properties }: Form) => [
  ...required
    .filter((name) => !values.has(name))
    .map((name) => `${name} is missing`),
  ...[...values].flatMap(([name, value]) => {
    const known = properties[name]
    if (!known) {
      return [`${name} is unknown`]
    }
    return known.pattern && !new RegExp(known.pattern).test(value)
      ? [`${name} does not match`]
      : []
  }),
]

const asForm = (list: z.infer<typeof parameters>, place: string): Form => {
  const own = list.filter((one) => one.in === place)
  return {
    required: own.filter((one) => one.required).map(({ name }) => name),
    properties: Object.fromEntries(own.map(({ name }) => [name, {}])),
  }
}

const bodyOf = (call: Call | undefined) => new URLSearchParams(call?.body)

const message = (to: string) => ({
  id: "bmsg_1",
  attempt: 1,
  channel: "any",
  template_key: "reminder",
  to,
  subject: null,
  body: "您好 ✨",
  blocks: [{ type: "divider" }],
})

describeIf(requirement.data("openapi"), "what we send", (folder) => {
  const twilio = new FakeTwilio()
  const slack = new FakeSlack()
  beforeAll(() => Promise.all([twilio.start(), slack.start()]))
  afterAll(() => Promise.all([twilio.stop(), slack.stop()]))

  it("is what Twilio publishes", async () => {
    const file = join(folder, "twilio_messages_pruned.json")
    const path = "/2010-04-01/Accounts/{AccountSid}/Messages.json"
    const create = operationOf(file, path, "post").requestBody?.content[
      "application/x-www-form-urlencoded"
    ].schema
    if (!create) {
      throw new Error("the description has no form to create a message")
    }
    for (const from of ["+15005550006", `MG${"0".repeat(32)}`]) {
      const vendor = new TwilioVendor({
        accountSid: twilio.accountSid,
        authToken: twilio.authToken,
        from,
        baseUrl: twilio.url,
      })
      await vendor.send(message("+14155550100"))
      expect(faultsOf(bodyOf(twilio.calls.at(-1)), create)).toEqual([])
      await vendor.find(message("+14155550100"), new Date())
    }
    const { searchParams } = new URL(
      twilio.calls.at(-1)?.path ?? "",
      twilio.url
    )
    const list = asForm(operationOf(file, path, "get").parameters, "query")
    expect(faultsOf(searchParams, list)).toEqual([])

    // The check can fail.
    const bad = new URLSearchParams("Too=x&MessagingServiceSid=XY")
    expect(faultsOf(bad, create)).toEqual([
      "To is missing",
      "Too is unknown",
      "MessagingServiceSid does not match",
    ])
  })

  it("is what Slack publishes", async () => {
    const file = join(folder, "slack_web_openapi_v2.json")
    const vendor = new SlackVendor({ token: slack.token, apiUrl: slack.apiUrl })
    await vendor.send(message("C0ALERTS001"))
    await vendor.find(message("C0ALERTS001"), new Date())
    const [post, history] = slack.calls

    // Message metadata is younger than this description of Slack's API.
    const younger = ["metadata is unknown", "include_all_metadata is unknown"]
    const faults = (call: Call | undefined, expected: Form) =>
      faultsOf(bodyOf(call), expected).filter(
        (fault) => !younger.includes(fault)
      )
    const create = asForm(
      operationOf(file, "/chat.postMessage", "post").parameters,
      "formData"
    )
    const list = asForm(
      operationOf(file, "/conversations.history", "get").parameters,
      "query"
    )
    expect(faults(post, create)).toEqual([])
    expect(faults(history, list)).toEqual([])
    expect(faultsOf(new URLSearchParams("chanel=x"), create)).toEqual([
      "channel is missing",
      "chanel is unknown",
    ])
  })
})
