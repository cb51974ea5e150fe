// @ts-check
import { existsSync } from "fs"
import { join } from "path"
import { root } from "./folder.mjs"
import { listens, portState } from "./ports.mjs"
import { Stop } from "./stop.mjs"

const DEFAULT_PORT = "9000"

/** Reads `.env` beside package.json; what is set outside wins. */
export const loadEnvFile = () => {
  const path = join(root, ".env")
  if (existsSync(path)) {
    process.loadEnvFile(path)
  }
}

/** @returns {number} */
export const readPort = () => {
  const text = process.env.PORT || DEFAULT_PORT
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT is "${text}": it must be a number from 1 to 65535.`)
  }
  return port
}

/** @param {number} port */
export const refuseTakenPort = async (port) => {
  const state = await portState(port)
  if (state === "busy") {
    throw new Stop(
      `Port ${port} is in use by another program: stop that one, or choose another port, as in: PORT=${port + 1} npm start`
    )
  }
  if (state === "forbidden") {
    throw new Stop(
      `Port ${port} may not be opened by you: choose another port, as in: PORT=${DEFAULT_PORT} npm start`
    )
  }
}

/**
 * A Redis that is set but not there would keep the server waiting without a
 * word.
 */
export const refuseDeafRedis = async () => {
  const url = process.env.REDIS_URL
  if (!url) {
    return
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const host = parsed?.hostname
  if (!host || !(await listens(host, Number(parsed.port || 6379)))) {
    throw new Stop(
      `REDIS_URL is set, but no Redis answers at ${host ? parsed.host : "it"}: start it, or unset REDIS_URL.`
    )
  }
}

/**
 * What the server and its helpers get to see: everything from outside, our
 * secrets where outside sets none, and addresses that fit the port.
 *
 * @param {{ port: number, databaseUrl: string, secrets: import("./secrets.mjs").Secrets }} parts
 * @returns {Record<string, string | undefined>}
 */
export const appEnvironment = ({ port, databaseUrl, secrets }) => {
  const own = `http://localhost:${port}`
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== "")
  )
  return {
    MEDUSA_DISABLE_TELEMETRY: "true",
    ...secrets.app,
    BALM_PUBLIC_URL: own,
    STORE_CORS: `http://localhost:8000,${own}`,
    ADMIN_CORS: own,
    AUTH_CORS: `http://localhost:8000,${own}`,
    ...given,
    // Medusa would serve the admin from its sources in "development", and
    // without a name takes this for production, where no sign-in works
    // without TLS.
    NODE_ENV:
      given.NODE_ENV && given.NODE_ENV !== "development"
        ? given.NODE_ENV
        : "demo",
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  }
}
