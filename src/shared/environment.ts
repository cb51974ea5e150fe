import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { isPhoneRegion } from "./phone"
import { isZone } from "./zone"

/**
 * The environment Balm reads when it runs as its own application. A host
 * store passes {@link BalmOptions} to the plugin instead.
 *
 * Secrets have no default: `npm start` makes them on first run, everyone else
 * sets them. In production a weak one stops the start and is named.
 */

const MINIMUM_SECRET_LENGTH = 32
const WELL_KNOWN_SECRETS = /^(supersecret|secret|changeme|password)/i

const secret = z.string().min(1)
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value))

const environmentSchema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().min(1),
  REDIS_URL: optionalText,
  PORT: z.coerce.number().int().min(0).max(65535).default(9000),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  BALM_ENCRYPTION_KEY: secret,
  /** Keys that were replaced, separated by commas. */
  BALM_FORMER_ENCRYPTION_KEYS: z
    .string()
    .default("")
    .transform((keys) => keys.split(",").filter(Boolean)),
  /** Who becomes owner where nobody is one yet. */
  BALM_OWNER_EMAIL: optionalText,
  /** Where customers reach the store API: the base of every link we send. */
  BALM_PUBLIC_URL: z.url().default("http://localhost:9000"),
  /** The store's IANA time zone: its days, its quiet hours. */
  BALM_TIME_ZONE: z
    .string()
    .refine(isZone, "is not an IANA time zone")
    .default("UTC"),
  /** Country whose numbers are written without a country code. */
  BALM_PHONE_REGION: z
    .string()
    .refine(isPhoneRegion, "is no country")
    .default("US"),
  /** "off" serves the API alone, and builds no admin. */
  BALM_ADMIN: z.enum(["on", "off"]).default("on"),
  /** Seconds between two runs of the sweeps that repair lost events. */
  BALM_SWEEP_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  STORE_CORS: z.string().default("http://localhost:8000,http://localhost:9000"),
  ADMIN_CORS: z.string().default("http://localhost:9000"),
  AUTH_CORS: z.string().default("http://localhost:8000,http://localhost:9000"),
  TWILIO_ACCOUNT_SID: optionalText,
  TWILIO_AUTH_TOKEN: optionalText,
  TWILIO_FROM: optionalText,
  /** Another API host, such as a regional edge or a test double. */
  TWILIO_BASE_URL: optionalText,
  SLACK_BOT_TOKEN: optionalText,
  SLACK_CHANNEL: optionalText,
  SLACK_API_URL: optionalText,
  OPENAI_API_KEY: optionalText,
  OPENAI_MODEL: z.string().default("gpt-4o-mini"),
  OPENAI_BASE_URL: optionalText,
})

export type Environment = z.infer<typeof environmentSchema>

const SECRET_NAMES = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "BALM_ENCRYPTION_KEY",
] as const

/** Settings that only make sense together; half a set is a mistake. */
const GROUPS = [
  ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"],
  ["SLACK_BOT_TOKEN", "SLACK_CHANNEL"],
] as const

const weakness = (value: string): string | undefined => {
  if (WELL_KNOWN_SECRETS.test(value)) {
    return "is a well-known default"
  }
  if (value.length < MINIMUM_SECRET_LENGTH) {
    return `is shorter than ${MINIMUM_SECRET_LENGTH} characters`
  }
  return undefined
}

/**
 * Reads and validates the environment.
 *
 * @param source usually `process.env`
 * @throws {Error} one sentence that names every variable at fault
 */
export const readEnvironment = (
  source: Record<string, string | undefined>
): Environment => {
  const parsed = environmentSchema.safeParse(source)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} (${issue.message})`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Balm cannot start: check ${faults.join(", ")}.`
    )
  }
  const environment = parsed.data
  const faults: string[] = []
  if (environment.NODE_ENV === "production") {
    for (const name of SECRET_NAMES) {
      const fault = weakness(environment[name])
      if (fault) {
        faults.push(`${name} ${fault}`)
      }
    }
  }
  for (const group of GROUPS) {
    const missing = group.filter((name) => !environment[name])
    if (missing.length > 0 && missing.length < group.length) {
      faults.push(`${missing.join(" and ")} is missing beside ${group[0]}`)
    }
  }
  if (faults.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Balm cannot start: ${faults.join("; ")}.`
    )
  }
  return environment
}

/**
 * Seconds between two sweeps. Read on its own, because inside a host store
 * the rest of this environment need not exist.
 */
export const sweepSeconds = (): number =>
  environmentSchema.shape.BALM_SWEEP_SECONDS.parse(
    process.env["BALM_SWEEP_SECONDS"]
  )

/** Path of what the launcher asks of the demo store, see tools/README.md. */
export const seedFile = (): string | undefined =>
  optionalText.parse(process.env["BALM_SEED_FILE"])
