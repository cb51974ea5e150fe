import { spawn } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { z } from "@medusajs/framework/zod"

const root = resolve(__dirname, "../..")

/** What a fresh clone has, and what a run needs of it. */
const CONTENT = [
  "docs",
  "medusa-config.ts",
  "package.json",
  "package-lock.json",
  "src",
  "tools",
  "tsconfig.json",
]

const lockSchema = z.object({
  pid: z.number(),
  children: z.array(z.object({ name: z.string(), pid: z.number() })),
})

const demoSchema = z.strictObject({
  url: z.string(),
  publishable_key: z.string(),
  staff: z.array(
    z.strictObject({
      role: z.string(),
      email: z.string(),
      password: z.string(),
    })
  ),
  customers: z.array(
    z.strictObject({ email: z.string(), password: z.string() })
  ),
  database_url: z.string(),
})

export type Demo = z.infer<typeof demoSchema>

/** How a program ended, and all it printed. */
export interface Ending {
  code: number | null
  output: string
}

/** A program that was started and has perhaps not ended yet. */
export interface Running {
  pid: number
  output: () => string
  ended: Promise<Ending>
}

export interface RunOptions {
  env?: Record<string, string>
  uid?: number
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))

/** Whether a process, or anything in its group, is still there. */
export const isAlive = (pid: number): boolean =>
  [pid, -pid].some((target) => {
    try {
      process.kill(target, 0)
      return true
    } catch {
      return false
    }
  })

/**
 * A copy of this checkout to start, stop and break, sharing the installed
 * packages. It has a space in its path, and lies in a folder that only its
 * owner may enter.
 */
export class Checkout {
  readonly folder: string
  private readonly launched: Running[] = []
  private readonly parent: string

  constructor() {
    this.parent = mkdtempSync(join(tmpdir(), "balm-checkout-"))
    this.folder = join(this.parent, "a salon")
    for (const name of CONTENT) {
      cpSync(join(root, name), join(this.folder, name), { recursive: true })
    }
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"))
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  /** Starts a program of `tools/`; only PATH and HOME come from outside. */
  run(program: string, args: string[] = [], options: RunOptions = {}): Running {
    const { PATH = "", HOME = "" } = process.env
    const child = spawn(
      process.execPath,
      [this.path("tools", program), ...args],
      {
        cwd: this.folder,
        env: { PATH, HOME, ...options.env },
        stdio: ["ignore", "pipe", "pipe"],
        ...(options.uid !== undefined && { uid: options.uid }),
      }
    )
    let output = ""
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on("data", collect)
    child.stderr.on("data", collect)
    const running: Running = {
      pid: child.pid ?? 0,
      output: () => output,
      ended: new Promise((done) => {
        child.once("close", (code) => done({ code, output }))
      }),
    }
    this.launched.push(running)
    return running
  }

  /** Runs `npm start` until the store answers. */
  async start(env: Record<string, string> = {}): Promise<Running> {
    // One of a killed launcher would be taken for the new one.
    rmSync(this.path(".balm", "demo.json"), { force: true })
    const running = this.run("start.mjs", [], { env })
    let ending: Ending | undefined
    void running.ended.then((value) => {
      ending = value
    })
    while (!existsSync(this.path(".balm", "demo.json"))) {
      if (ending) {
        throw new Error(`npm start ended (${ending.code}):\n${ending.output}`)
      }
      await sleep(100)
    }
    return running
  }

  /** Process id of a child of the running launcher, by its name. */
  childPid(name: string): number {
    const pid = this.findChild(name)
    if (pid === undefined) {
      throw new Error(`the launcher has no child named ${name}`)
    }
    return pid
  }

  /** Waits until the launcher has come to starting a child of that name. */
  async reaches(name: string): Promise<void> {
    while (this.findChild(name) === undefined) {
      await sleep(50)
    }
  }

  /** Every process that the running launcher answers for, and itself. */
  allPids(): number[] {
    const { pid, children } = this.lock()
    return [pid, ...children.map((child) => child.pid)]
  }

  demo(): Demo {
    return demoSchema.parse(this.json(".balm", "demo.json"))
  }

  /** Stops what still runs, and removes every trace. */
  async remove(): Promise<void> {
    for (const { pid, ended } of this.launched) {
      if (isAlive(pid)) {
        process.kill(pid, "SIGTERM")
      }
      await ended
    }
    await this.run("reset.mjs", ["--yes"]).ended
    rmSync(this.parent, { recursive: true, force: true })
  }

  private findChild(name: string): number | undefined {
    return existsSync(this.path(".balm", "lock.json"))
      ? this.lock().children.findLast((each) => each.name === name)?.pid
      : undefined
  }

  private lock(): z.infer<typeof lockSchema> {
    return lockSchema.parse(this.json(".balm", "lock.json"))
  }

  private json(...parts: string[]): unknown {
    return JSON.parse(readFileSync(this.path(...parts), "utf8"))
  }
}
