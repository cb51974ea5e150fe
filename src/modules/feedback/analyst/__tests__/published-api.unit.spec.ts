import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import Ajv from "ajv"
import { startFakeOpenAi } from "../../../../../integration-tests/helpers/fake-openai"
import type { FakeRequest } from "../../../../../integration-tests/helpers/fake-openai"
import {
  describeIf,
  requirement,
} from "../../../../../integration-tests/helpers/requirements"
import { createOpenAiAnalyst } from "../openai-analyst"
import { anInput } from "./analyst-contract"
import { asContent, honestAnswer } from "./scripted-model"

const FILE = "openai_chat_completions_pruned_no_nullable.json"
const REQUEST = "#/components/schemas/CreateChatCompletionRequest"

const readSpec = (folder: string) =>
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")))

describeIf(requirement.data("openapi"), "OpenAI's published API", (folder) => {
  const validatorOf = () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    ajv.addSchema(readSpec(folder), "spec")
    return ajv.compile({ $ref: `spec${REQUEST}` })
  }

  const ourRequest = async (): Promise<FakeRequest> => {
    const fake = await startFakeOpenAi((request) =>
      asContent(honestAnswer(request))
    )
    await createOpenAiAnalyst({
      apiKey: fake.apiKey,
      model: "gpt-4o-mini",
      baseUrl: fake.baseUrl,
    }).analyse(anInput({ text: "很好 <b>nice</b>", stars: { service: 5 } }))
    await fake.close()
    const [request] = fake.accepted
    if (!request) {
      throw new Error("no request arrived")
    }
    return request
  }

  it("takes what the analyst sends", async () => {
    const validate = validatorOf()
    validate(await ourRequest())
    expect(validate.errors).toBeNull()
  })

  it.each([
    ["without messages", { messages: [] }],
    ["with a message from nobody", { messages: [{ role: "x", content: "y" }] }],
    ["too hot", { temperature: 3 }],
    ["with a format of its own", { response_format: { type: "yaml" } }],
  ])("refuses a request %s", async (_, change) => {
    expect(validatorOf()({ ...(await ourRequest()), ...change })).toBe(false)
  })
})
