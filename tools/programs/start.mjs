// @ts-check
import { rmSync, writeFileSync } from "fs"
import { join } from "path"
import { banner } from "../lib/banner.mjs"
import {
  adminIsStale,
  buildAdmin,
  buildServer,
  placeAdmin,
  serverIsStale,
} from "../lib/build.mjs"
import { createDatabase, dropDatabase } from "../lib/database.mjs"
import { balm, openFolder, writeJson } from "../lib/folder.mjs"
import { install } from "../lib/install.mjs"
import { takeLock } from "../lib/lock.mjs"
import { databaseIdentity, isMigrated, migrate } from "../lib/migrate.mjs"
import { startPostgres } from "../lib/postgres.mjs"
import { prepareHome } from "../lib/postgres-home.mjs"
import { phase } from "../lib/progress.mjs"
import {
  holdsData,
  loadSecrets,
  refuseWeakProduction,
} from "../lib/secrets.mjs"
import { demoFacts, seed, seedWasCut, wantsSeed } from "../lib/seed.mjs"
import { startServer } from "../lib/server.mjs"
import {
  appEnvironment,
  loadEnvFile,
  readPort,
  refuseDeafRedis,
  refuseTakenPort,
} from "../lib/settings.mjs"
import { remember } from "../lib/state.mjs"
import { Stop } from "../lib/stop.mjs"
import { Supervisor } from "../lib/supervisor.mjs"

const DATABASE = "balm"
const DATA = "data"

/**
 * The database: somebody's own, where DATABASE_URL names one, else ours.
 *
 * @param {Supervisor} supervisor
 */
const openDatabase = async (supervisor) => {
  const given = process.env.DATABASE_URL
  if (given) {
    // Said now rather than after a minute of compiling.
    await databaseIdentity(given)
    return { secrets: loadSecrets(false), url: given, own: undefined }
  }
  const home = prepareHome()
  if (home.note) {
    console.log(`  ${home.note}`)
  }
  const secrets = loadSecrets(holdsData(join(home.place, DATA)))
  const cluster = await phase("Starting PostgreSQL", () =>
    startPostgres(home, {
      name: DATA,
      password: secrets.database,
      onChild: supervisor.watch("postgres"),
    })
  )
  supervisor.keep("PostgreSQL", cluster)
  await createDatabase(cluster.url("postgres"), DATABASE)
  return { secrets, url: cluster.url(DATABASE), own: cluster }
}

/**
 * A demo store that was cut off half-way is written anew, on a fresh database;
 * somebody's own database is not ours to empty.
 *
 * @param {Awaited<ReturnType<typeof openDatabase>>} database
 */
const identify = async ({ url, own }) => {
  const identity = await databaseIdentity(url)
  if (!seedWasCut(identity)) {
    return identity
  }
  if (!own) {
    throw new Stop(
      "An earlier start was cut off while it wrote the demo store to your database: give Balm an empty database."
    )
  }
  await dropDatabase(own.url("postgres"), DATABASE)
  await createDatabase(own.url("postgres"), DATABASE)
  remember("seeding", undefined)
  return databaseIdentity(url)
}

/**
 * The admin takes half a minute and one processor; the other one compiles,
 * migrates and fills the database meanwhile.
 *
 * @param {Supervisor} supervisor
 * @param {Awaited<ReturnType<typeof openDatabase>>} database
 * @param {Record<string, string | undefined>} env
 */
const prepare = async (supervisor, database, env) => {
  const options = (/** @type {string} */ name) => ({
    env,
    onChild: supervisor.watch(name),
  })
  const server = async () => {
    if (serverIsStale()) {
      await phase("Compiling the server", () => buildServer(options("build")))
    }
    const identity = await identify(database)
    if (!isMigrated(identity)) {
      await phase("Migrating the database", () =>
        migrate(identity, options("migrate"))
      )
    }
    if (await wantsSeed(database.url, identity)) {
      await phase("Writing the demo store", () =>
        seed(identity, database.secrets, options("seed"))
      )
    }
    return identity
  }
  const admin = async () => {
    if (adminIsStale()) {
      await phase("Building the admin", () => buildAdmin(options("admin")))
    }
  }
  const [identity] = await Promise.all([server(), admin()])
  placeAdmin()
  return identity
}

/** @param {Supervisor} supervisor */
const start = async (supervisor) => {
  const since = Date.now()
  const port = readPort()
  const url = `http://localhost:${port}`
  rmSync(balm("demo.json"), { force: true })
  writeFileSync(balm("setup.log"), "", { mode: 0o600 })
  await install(supervisor.watch("npm"))
  const database = await openDatabase(supervisor)
  const env = appEnvironment({
    port,
    databaseUrl: database.url,
    secrets: database.secrets,
  })
  const identity = await prepare(supervisor, database, env)
  const server = await phase("Starting the server", () =>
    startServer({ port, env, onChild: supervisor.watch("server") })
  )
  supervisor.keep("The server", server)
  const { demo, hasUsers } = await demoFacts(identity, database.secrets, {
    url,
    databaseUrl: database.url,
  })
  writeJson(balm("demo.json"), demo)
  console.log(banner(demo, { since, hasUsers }))
}

export const main = async () => {
  loadEnvFile()
  refuseWeakProduction(process.env)
  openFolder()
  const port = readPort()
  const lock = await takeLock(`http://localhost:${port}`)
  const supervisor = new Supervisor(lock)
  await supervisor.run(async () => {
    await refuseTakenPort(port)
    await refuseDeafRedis()
    await start(supervisor)
  })
}
