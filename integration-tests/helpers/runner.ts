import { z } from "@medusajs/framework/zod"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type RunnerOptions = Parameters<typeof medusaIntegrationTestRunner>[0]
export type Suite = Parameters<RunnerOptions["testSuite"]>[0]

/** Beside one boot of the server, a slow machine needs room for a test. */
const TIMEOUT_MILLISECONDS = 120_000

/**
 * Restoring the database before each test closes the idle connections of the
 * server's pool; Knex prints this for each of them, and opens new ones.
 */
const EXPECTED_NOISE =
  /^(Connection Error: Connection ended unexpectedly|Note: If the index)/

const hush = (): void => {
  const log = console.log
  jest.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    if (!EXPECTED_NOISE.test(String(words[0]))) {
      log(...words)
    }
  })
}

const carriesRequest = z.looseObject({
  message: z.string(),
  response: z.looseObject({ status: z.number(), data: z.unknown() }).optional(),
})

/**
 * What a refused request throws, without the request itself: Jest sends it
 * from one process to another, and dies of the circles in it.
 */
const plainErrors = ({ api }: Suite): void => {
  api.interceptors?.response.use(undefined, (error: unknown) => {
    const { success, data } = carriesRequest.safeParse(error)
    const { status, data: body } = data?.response ?? {}
    throw Object.assign(
      new Error(
        success ? `${data.message}: ${JSON.stringify(body)}` : String(error)
      ),
      status !== undefined && { response: { status, data: body } }
    )
  })
}

/**
 * Boots the whole application on a database of its own, once per spec file
 * (about ten seconds: prefer few, larger files), and puts the database back
 * before each test to what the suite's `beforeAll` left.
 */
export const balmIntegrationTestRunner = (options: RunnerOptions): void => {
  jest.setTimeout(TIMEOUT_MILLISECONDS)
  beforeAll(hush)
  medusaIntegrationTestRunner({
    cwd: process.cwd(),
    ...options,
    testSuite: (suite) => {
      beforeAll(() => plainErrors(suite))
      options.testSuite(suite)
    },
  })
}
