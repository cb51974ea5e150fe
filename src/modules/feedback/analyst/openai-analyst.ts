import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import OpenAI from "openai"
import { redact } from "../rules/redact"
import type { Redactor } from "../rules/redact"
import { verifyAnswer } from "../rules/verify-answer"
import { FEEDBACK_TOPICS, SENTIMENTS } from "../types"
import { analysisSchema, analystInputSchema } from "./analysis-schema"
import type { FeedbackAnalyst } from "./analyst"
import { ANSWER_JSON_SCHEMA, systemPrompt, userPrompt } from "./openai-prompt"

export type OpenAiAnalystOptions = {
  apiKey: string
  model: string
  baseUrl?: string | undefined
  /**
   * Milliseconds one attempt may take.
   * @default 20_000
   */
  timeout?: number
  /**
   * Further attempts after 408, 409, 429, a 5xx or a lost connection.
   * @default 2
   */
  retries?: number
  /** More to hide from the vendor than contact data and names. */
  redactors?: readonly Redactor[]
}

const ANSWER_TOKENS = 1200

/** The answer as it arrives: the shape of `ANSWER_JSON_SCHEMA`, bounded. */
export const answerSchema = z.strictObject({
  sentiment: z.enum(SENTIMENTS),
  severity: z.number().int().min(1).max(5),
  topics: z.array(z.enum(FEEDBACK_TOPICS)).max(20),
  health_or_safety: z.boolean(),
  summary: z
    .array(
      z.strictObject({
        sentence: z.string().max(500),
        citation: z.string().max(4000),
      })
    )
    .max(10),
  suggested_reply: z.string().max(1500),
  citations: z.array(z.string().max(4000)).max(10),
})

const unusable = (why: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `OpenAI gave no usable analysis: ${why}.`
  )

const parseAnswer = (content: string): z.infer<typeof answerSchema> => {
  let answer: unknown
  try {
    answer = JSON.parse(content)
  } catch {
    throw unusable("the answer is not JSON")
  }
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join("."))
    throw unusable(`the answer breaks the schema at ${paths.join(", ")}`)
  }
  return parsed.data
}

/**
 * Asks OpenAI. Personal data is replaced before the prompt leaves, the
 * customer's text travels as quoted data, and nothing in the answer is
 * believed that the text does not support.
 */
export const createOpenAiAnalyst = (
  options: OpenAiAnalystOptions
): FeedbackAnalyst => {
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseUrl ?? "https://api.openai.com/v1",
    timeout: options.timeout ?? 20_000,
    maxRetries: options.retries ?? 2,
    // The SDK would otherwise read these from the environment.
    organization: null,
    project: null,
    logLevel: "off",
  })
  const ask = async (system: string, user: string): Promise<string> => {
    const completion = await client.chat.completions.create({
      model: options.model,
      temperature: 0,
      max_completion_tokens: ANSWER_TOKENS,
      messages: [
        { role: "system", content: system },
        { role: "user", content: user },
      ],
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "feedback_analysis",
          strict: true,
          schema: ANSWER_JSON_SCHEMA,
        },
      },
    })
    // A proxy may answer 200 with anything; the SDK does not check.
    const choice = completion.choices?.[0]
    if (choice?.message?.refusal) {
      throw unusable("the model refused")
    }
    if (choice?.finish_reason !== "stop" || !choice.message.content) {
      throw unusable(`it stopped with ${choice?.finish_reason ?? "no choice"}`)
    }
    return choice.message.content
  }
  return {
    name: "openai",
    async analyse(given) {
      const input = analystInputSchema.parse(given)
      const redaction = redact(input.text, {
        knownNames: input.knownNames,
        ...(options.redactors && { extra: options.redactors }),
      })
      const answer = parseAnswer(
        await ask(systemPrompt(input), userPrompt(input, redaction.text))
      )
      const { restore } = redaction
      const verified = verifyAnswer(
        {
          ...answer,
          suggested_reply: restore(answer.suggested_reply),
          summary: answer.summary.map(({ sentence, citation }) => ({
            sentence: restore(sentence),
            citation: restore(citation),
          })),
          citations: answer.citations.map(restore),
        },
        input
      )
      return analysisSchema.parse({
        analyst: "openai",
        fallback: false,
        ...verified,
      })
    },
  }
}
