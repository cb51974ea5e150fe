// @ts-check
import { randomBytes } from "crypto"
import { chmodSync, existsSync } from "fs"
import { asRecord, balm, readJson, writeJson } from "./folder.mjs"
import { Stop } from "./stop.mjs"

/**
 * Secrets are made on the first run and kept in one file that only its owner
 * can read. There is no default anywhere. What the environment sets wins, and
 * in production only the environment counts.
 */

export const ROLES = /** @type {const} */ ([
  "owner",
  "manager",
  "front_desk",
  "therapist",
  "marketer",
])

const APP_SECRETS = /** @type {const} */ ([
  "JWT_SECRET",
  "COOKIE_SECRET",
  "BALM_ENCRYPTION_KEY",
])

/** Keys that were replaced, separated by commas; absent before the first. */
const FORMER_KEYS = "BALM_FORMER_ENCRYPTION_KEYS"

const path = balm("secrets.json")

/** Letters and digits only: no shell, URL or keyboard gets in its way. */
const makeSecret = () => randomBytes(32).toString("hex")

/** Twelve characters without those that are mistaken for one another. */
const makePassword = () => {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
  return Array.from(randomBytes(12), (byte) => alphabet[byte % 31]).join("")
}

/**
 * @typedef {object} Secrets
 * @property {string} database password of the built-in PostgreSQL
 * @property {Record<string, string>} app by name of the variable
 * @property {Record<string, string>} staff password by role
 * @property {string} customer password of the demo customers
 */

/**
 * @param {boolean} needed data exist that only the old secrets open
 * @returns {Secrets}
 */
export const loadSecrets = (needed) => {
  const file = asRecord(readJson(path))
  if (needed && typeof file.database !== "string") {
    throw new Stop(
      `${path} is missing or damaged, and without it the data in .balm cannot be opened: put it back, or start over with: npm run reset`
    )
  }
  const app = asRecord(file.app)
  const staff = asRecord(file.staff)
  const secrets = {
    database: String(file.database ?? makeSecret()),
    app: {
      ...Object.fromEntries(
        APP_SECRETS.map((name) => [name, String(app[name] ?? makeSecret())])
      ),
      ...(typeof app[FORMER_KEYS] === "string" && {
        [FORMER_KEYS]: app[FORMER_KEYS],
      }),
    },
    staff: Object.fromEntries(
      ROLES.map((role) => [role, String(staff[role] ?? makePassword())])
    ),
    customer: String(file.customer ?? makePassword()),
  }
  writeJson(path, secrets)
  chmodSync(path, 0o600)
  return secrets
}

/** Makes a new encryption key and keeps the old one among the former. */
export const replaceEncryptionKey = () => {
  const secrets = loadSecrets(true)
  const { BALM_ENCRYPTION_KEY: old, [FORMER_KEYS]: former } = secrets.app
  secrets.app = {
    ...secrets.app,
    BALM_ENCRYPTION_KEY: makeSecret(),
    [FORMER_KEYS]: [old, former].filter(Boolean).join(","),
  }
  writeJson(path, secrets)
}

const WELL_KNOWN = /^(supersecret|secret|changeme|password)/i
const MINIMUM_LENGTH = 32

/**
 * Said here before anything is installed; src/shared/environment.ts says the
 * same to those who start the server in another way.
 *
 * @param {Record<string, string | undefined>} env
 */
export const refuseWeakProduction = (env) => {
  if (!["production", "prod"].includes(env.NODE_ENV ?? "")) {
    return
  }
  const faults = APP_SECRETS.flatMap((name) => {
    const value = env[name]
    if (!value) {
      return [`${name} is missing`]
    }
    if (WELL_KNOWN.test(value)) {
      return [`${name} is a well-known default`]
    }
    return value.length < MINIMUM_LENGTH
      ? [`${name} is shorter than ${MINIMUM_LENGTH} characters`]
      : []
  })
  if (faults.length > 0) {
    throw new Stop(
      `Balm does not start in production like this: ${faults.join("; ")}.`
    )
  }
}

/** @param {string} data folder of the built-in PostgreSQL */
export const holdsData = (data) => existsSync(`${data}/global/pg_control`)
