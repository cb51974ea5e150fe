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

/**
 * Boots the whole application on a database of its own, once per spec file
 * (about ten seconds: prefer few, larger files), and puts the database back
 * before each test to what the suite's `beforeAll` left.
 */
export const balmIntegrationTestRunner = (options: RunnerOptions): void => {
  jest.setTimeout(TIMEOUT_MILLISECONDS)
  beforeAll(hush)
  medusaIntegrationTestRunner({ cwd: process.cwd(), ...options })
}
