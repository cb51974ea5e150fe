import { randomUUID } from "node:crypto"
import { Client } from "@medusajs/framework/pg"
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
const plainErrors = (api: Suite["api"]): void => {
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

/** Asks another server than the suite's own, with errors that can travel. */
export const clientAt = (api: Suite["api"], url: string): Suite["api"] => {
  const client: Suite["api"] = api.create({ baseURL: url })
  plainErrors(client)
  return client
}

/**
 * Begins with a copy of the database that a run of all tests has migrated
 * once; Medusa's runner goes on with one that exists. Without it the runner
 * makes an empty one, and migrates that.
 */
const copyMigrated = async (name: string): Promise<void> => {
  const template = process.env["BALM_TEST_TEMPLATE"]
  if (!template) {
    return
  }
  const client = new Client({
    host: process.env["DB_HOST"],
    port: Number(process.env["DB_PORT"]),
    user: process.env["DB_USERNAME"],
    password: process.env["DB_PASSWORD"],
    database: "postgres",
  })
  await client.connect()
  try {
    await client.query(`create database "${name}" template "${template}"`)
  } finally {
    await client.end()
  }
}

/**
 * Boots the whole application on a database of its own, once per spec file
 * (about ten seconds: prefer few, larger files), and puts the database back
 * before each test to what the suite's `beforeAll` left.
 */
export const balmIntegrationTestRunner = (options: RunnerOptions): void => {
  jest.setTimeout(TIMEOUT_MILLISECONDS)
  beforeAll(hush)
  const dbName = `balm_${randomUUID().replaceAll("-", "")}`
  medusaIntegrationTestRunner({
    cwd: process.cwd(),
    dbName,
    ...options,
    hooks: { beforeServerStart: () => copyMigrated(dbName) },
    testSuite: (suite) => {
      beforeAll(() => plainErrors(suite.api))
      options.testSuite(suite)
    },
  })
}
