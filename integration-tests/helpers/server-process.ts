import { spawn } from "node:child_process"
import { once } from "node:events"
import { freePort } from "./free-port"

/** A server of its own process, which a test may kill. */
export interface ServerProcess {
  url: string
  /** What it printed so far. */
  output: () => string
  /** `kill -9`: no handler runs, no transaction is finished. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

const running = new Set<ServerProcess>()

/** For `afterAll`: a test that failed must leave no process behind. */
export const killServers = async (): Promise<void> => {
  await Promise.all([...running].map((server) => server.kill()))
}

const BOOT_MILLISECONDS = 90_000

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

/**
 * Starts the application from its sources, without the admin, on a database
 * that is migrated already.
 *
 * @param environment on top of this process's own
 */
export const startServer = async (
  databaseUrl: string,
  environment: Record<string, string> = {}
): Promise<ServerProcess> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const output: string[] = []
  const child = spawn(
    process.execPath,
    [
      require.resolve("@medusajs/cli/cli.js"),
      "start",
      "--port",
      String(port),
      "--host",
      "127.0.0.1",
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: "test",
        BALM_ADMIN: "off",
        ...environment,
        DATABASE_URL: databaseUrl,
      },
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  child.stdout.on("data", (chunk) => output.push(String(chunk)))
  child.stderr.on("data", (chunk) => output.push(String(chunk)))
  const ended = once(child, "exit")
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await ended
    }
    running.delete(server)
  }
  const server: ServerProcess = {
    url,
    output: () => output.join(""),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  }
  running.add(server)

  const deadline = Date.now() + BOOT_MILLISECONDS
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await server.kill()
      throw new Error(`the server did not start:\n${output.join("")}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return server
}
