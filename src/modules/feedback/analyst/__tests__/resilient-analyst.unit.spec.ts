import type { FakeAnswer } from "../../../../../integration-tests/helpers/fake-openai"
import { startFakeOpenAi } from "../../../../../integration-tests/helpers/fake-openai"
import { createAnalyst } from ".."
import { createOfflineAnalyst } from "../offline-analyst"
import { createOpenAiAnalyst } from "../openai-analyst"
import { createResilientAnalyst } from "../resilient-analyst"
import { anInput } from "./analyst-contract"
import { asContent, honestAnswer } from "./scripted-model"

const input = anInput({
  text: "Terrible, my skin was burned.",
  stars: { service: 1 },
})

describe("the resilient analyst", () => {
  it.each<FakeAnswer>([
    { kind: "status", status: 429 },
    { kind: "status", status: 500 },
    { kind: "hang" },
    { kind: "content", content: "no JSON" },
    { kind: "raw", body: "<html>" },
    { kind: "refusal", refusal: "no" },
  ])("answers offline after %j", async (answer) => {
    const fake = await startFakeOpenAi(() => answer)
    const failures: unknown[] = []
    const analyst = createResilientAnalyst(
      createOpenAiAnalyst({
        apiKey: fake.apiKey,
        model: "gpt-4o-mini",
        baseUrl: fake.baseUrl,
        timeout: 150,
        retries: 0,
      }),
      createOfflineAnalyst(),
      (error) => failures.push(error)
    )
    expect(await analyst.analyse(input)).toEqual({
      ...(await createOfflineAnalyst().analyse(input)),
      fallback: true,
    })
    expect(failures).toHaveLength(1)
    // The reason may be logged, so it must not carry the customer's words.
    expect(String(failures[0])).not.toContain("burned")
    await fake.close()
  })

  it("passes a good answer through", async () => {
    const fake = await startFakeOpenAi((request) =>
      asContent(honestAnswer(request))
    )
    const analyst = createAnalyst({
      openai: {
        apiKey: fake.apiKey,
        model: "gpt-4o-mini",
        baseUrl: fake.baseUrl,
      },
    })
    const analysis = await analyst.analyse(input)
    expect([analysis.analyst, analysis.fallback]).toEqual(["openai", false])
    await fake.close()
  })

  it("is the offline analyst where no key is set", () => {
    expect(createAnalyst({}).name).toBe("offline")
  })

  it("does not hide a mistake of the caller", async () => {
    const analyst = createResilientAnalyst(
      createOfflineAnalyst(),
      createOfflineAnalyst()
    )
    await expect(
      analyst.analyse(anInput({ stars: { service: 0 } }))
    ).rejects.toThrow()
  })
})
