import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, existsSync, statSync } from "node:fs"
import { connect, createServer } from "node:net"
import type { Running } from "../helpers/checkout"
import { Checkout, isAlive } from "../helpers/checkout"
import { freePort } from "../helpers/free-port"
import { describeIf, requirement } from "../helpers/requirements"

jest.setTimeout(300_000)

/** Nobody's number on every Linux: an ordinary user. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

const modeOf = (path: string): number => statSync(path).mode & 0o777

/** Asks Redis for all its keys, in its own protocol. */
const redisKeys = (port: number): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("KEYS *\r\nQUIT\r\n")
    })
    let answer = ""
    socket.on("data", (chunk) => {
      answer += chunk.toString()
    })
    socket.once("error", fail)
    socket.once("close", () => done(answer))
  })

describe("npm start", () => {
  const checkout = new Checkout()
  let port = 0
  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    PORT: String(port),
    BALM_ADMIN: "off",
    BALM_DEMO: "0",
    ...more,
  })

  beforeAll(async () => {
    port = await freePort()
  })

  afterAll(() => checkout.remove())

  describe("before anything is started", () => {
    it("names the version of Node it needs", async () => {
      const preload =
        "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})"
      const { code, output } = await checkout.run("start.mjs", [], {
        env: env({ NODE_OPTIONS: `--import=${preload}` }),
      }).ended
      expect(output).toEqual(
        "Balm needs Node 20.19 or newer, or 22.12 or newer; this is Node 18.20.4.\n"
      )
      expect(code).toEqual(1)
    })

    it("names each secret that production lacks", async () => {
      const { code, output } = await checkout.run("start.mjs", [], {
        env: env({
          NODE_ENV: "production",
          JWT_SECRET: "supersecret",
          COOKIE_SECRET: "short",
        }),
      }).ended
      expect(output).toEqual(
        "Balm does not start in production like this: JWT_SECRET is a well-known default; COOKIE_SECRET is shorter than 32 characters; BALM_ENCRYPTION_KEY is missing.\n"
      )
      expect(code).toEqual(1)
      expect(existsSync(checkout.path(".balm"))).toEqual(false)
    })

    it("says that the port is busy", async () => {
      const other = createServer()
      await new Promise<void>((done) => other.listen(port, done))
      const { code, output } = await checkout.run("start.mjs", [], {
        env: env(),
      }).ended
      other.close()
      expect(output).toEqual(
        `Port ${port} is in use by another program: stop that one, or choose another port, as in: PORT=${port + 1} npm start\n`
      )
      expect(code).toEqual(1)
    })

    it("says that Redis does not answer", async () => {
      const closed = await freePort()
      const { code, output } = await checkout.run("start.mjs", [], {
        env: env({ REDIS_URL: `redis://127.0.0.1:${closed}` }),
      }).ended
      expect(output).toEqual(
        `REDIS_URL is set, but no Redis answers at 127.0.0.1:${closed}: start it, or unset REDIS_URL.\n`
      )
      expect(code).toEqual(1)
    })
  })

  it("says that your own database does not answer", async () => {
    const closed = await freePort()
    const { code, output } = await checkout.run("start.mjs", [], {
      env: env({ DATABASE_URL: `postgres://me:pw@127.0.0.1:${closed}/shop` }),
    }).ended
    expect(output).toEqual(
      `The database shop at 127.0.0.1:${closed} cannot be used: connect ECONNREFUSED 127.0.0.1:${closed}.\n`
    )
    expect(code).toEqual(1)
  })

  describe("in a folder that may not be written", () => {
    const readOnly = new Checkout()

    afterAll(() => readOnly.remove())

    it("names the folder", async () => {
      chmodSync(readOnly.path(".."), 0o755)
      chmodSync(readOnly.path(), 0o555)
      const { code, output } = await readOnly.run("start.mjs", [], {
        env: env(),
        ...(isRoot && { uid: NOBODY }),
      }).ended
      chmodSync(readOnly.path(), 0o755)
      expect(output).toEqual(
        `Balm cannot write to ${readOnly.path(".balm")} (EACCES): make the folder writable for you, or clone Balm to a folder that is.\n`
      )
      expect(code).toEqual(1)
    })
  })

  it("can be interrupted half-way", async () => {
    const running = checkout.run("start.mjs", [], { env: env() })
    await checkout.reaches("build")
    const all = checkout.allPids()
    process.kill(running.pid, "SIGINT")
    expect((await running.ended).code).toEqual(1)
    expect(all.filter(isAlive)).toEqual([])
    expect(existsSync(checkout.path(".balm", "lock.json"))).toEqual(false)
  })

  describe("once it runs", () => {
    let running: Running | undefined

    it("tells a script where the store is, and keeps secrets to itself", async () => {
      running = await checkout.start(env())
      const demo = checkout.demo()
      expect(demo.url).toEqual(`http://localhost:${port}`)
      expect(demo.publishable_key).toMatch(/^pk_[0-9a-f]{64}$/)
      expect(demo.database_url).toMatch(/^postgres:\/\/balm:\w{64}@localhost:/)
      expect((await fetch(`${demo.url}/health`)).status).toEqual(200)
      for (const name of ["demo.json", "secrets.json", "lock.json"]) {
        expect([name, modeOf(checkout.path(".balm", name))]).toEqual([
          name,
          0o600,
        ])
      }
    })

    it("refuses a second start, and a reset", async () => {
      const sentence = `Balm is already running in this folder, at http://localhost:${port} (process ${checkout.allPids()[0]}): stop that one first.\n`
      const second = await checkout.run("start.mjs", [], { env: env() }).ended
      expect(second).toEqual({ code: 1, output: sentence })
      const reset = await checkout.run("reset.mjs", ["--yes"]).ended
      expect(reset).toEqual({ code: 1, output: sentence })
    })

    it("recovers when the launcher is killed", async () => {
      const before = checkout.allPids()
      process.kill(before[0] ?? 0, "SIGKILL")
      expect((await running?.ended)?.code).toEqual(null)
      running = await checkout.start(env())
      expect(before.filter(isAlive)).toEqual([])
    })

    it.each(["server", "postgres"])(
      "stops everything when %s is killed, and recovers",
      async (name) => {
        running ??= await checkout.start(env())
        const all = checkout.allPids()
        process.kill(checkout.childPid(name), "SIGKILL")
        const { code, output } = await running.ended
        running = undefined
        expect(code).toEqual(1)
        expect(output).toContain(
          "has ended by itself; everything else was stopped. npm start recovers."
        )
        expect(all.filter(isAlive)).toEqual([])
      }
    )

    it.each(["SIGINT", "SIGTERM"] as const)(
      "leaves no process behind at %s",
      async (signal) => {
        running = await checkout.start(env())
        const all = checkout.allPids()
        process.kill(running.pid, signal)
        expect((await running.ended).code).toEqual(0)
        expect(all.filter(isAlive)).toEqual([])
      }
    )
  })

  describeIf(requirement.redis(), "with REDIS_URL", (program) => {
    it("keeps events, workflows and locks in Redis", async () => {
      const redisPort = await freePort()
      const redis = spawn(
        program,
        ["--port", String(redisPort), "--bind", "127.0.0.1", "--save", ""],
        { stdio: "ignore" }
      )
      try {
        const running = await checkout.start(
          env({ REDIS_URL: `redis://127.0.0.1:${redisPort}` })
        )
        const keys = await redisKeys(redisPort)
        expect(keys).toContain("RedisEventBusService:events-queue:meta")
        expect(keys).toContain("bull:medusa-workflows:meta")
        process.kill(running.pid, "SIGTERM")
        expect((await running.ended).code).toEqual(0)
      } finally {
        redis.kill()
      }
    })
  })

  it("removes everything at a reset", async () => {
    const outside = `/var/lib/balm-${createHash("sha256").update(checkout.folder).digest("hex").slice(0, 12)}`
    expect(existsSync(outside)).toEqual(isRoot)
    const { code } = await checkout.run("reset.mjs", ["--yes"]).ended
    expect(code).toEqual(0)
    expect(existsSync(checkout.path(".balm"))).toEqual(false)
    expect(existsSync(outside)).toEqual(false)
  })
})
