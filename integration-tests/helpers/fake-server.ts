import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"

/**
 * What the next request meets instead of a plain answer.
 * - `status`: the vendor refuses, and keeps nothing
 * - `cut`: the line breaks; `after` the vendor has kept the message or before
 * - `hang`: the vendor never answers; what it does instead is up to the test
 * - `late`: the vendor answers well, after so many milliseconds
 * - `none`: the vendor answers well
 */
export type Fault =
  | { status: number; headers?: Record<string, string> }
  | { cut: "before" | "after" }
  | { hang: "before" | "after"; then?: () => void }
  | { late: number }
  | { none: true }

export type Call = {
  method: string
  path: string
  headers: IncomingMessage["headers"]
  body: string
}

export type Answer = {
  status: number
  body: unknown
  headers?: Record<string, string>
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) {
    if (chunk instanceof Uint8Array) {
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** A vendor on loopback: a real server, with faults on demand. */
export abstract class FakeServer {
  /** Every request that arrived, good or bad. */
  readonly calls: Call[] = []
  private readonly faults: Fault[] = []
  private server: Server | undefined
  private port = 0

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** @param port given when a server that was stopped comes back */
  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy())
    })
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject)
      server.listen(port, "127.0.0.1", resolve)
    })
    const address = server.address()
    this.port = typeof address === "object" && address ? address.port : 0
    this.server = server
    return this
  }

  async stop(): Promise<void> {
    const server = this.server
    this.server = undefined
    if (server) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }

  /** Comes back on the port it had, as a vendor does after an outage. */
  async restart(): Promise<this> {
    return this.start(this.port)
  }

  /** Queues faults: the first one meets the next request that sends. */
  failNext(...faults: Fault[]): void {
    this.faults.push(...faults)
  }

  /** Forgets the faults that nobody met. */
  recover(): void {
    this.faults.length = 0
  }

  /** Faults meet requests that send, not those that look up. */
  protected abstract sends(call: Call): boolean

  /** Checks what the vendor checks; called once per request. */
  protected abstract answer(call: Call): Answer

  /** The vendor's own words for a bare status. */
  protected abstract refusal(status: number): unknown

  private async serve(
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<void> {
    const call = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: await read(request),
    }
    this.calls.push(call)
    const fault = this.sends(call) ? this.faults.shift() : undefined
    if (fault && "status" in fault) {
      return reply(response, {
        status: fault.status,
        body: this.refusal(fault.status),
        ...(fault.headers && { headers: fault.headers }),
      })
    }
    if (fault && "cut" in fault && fault.cut === "before") {
      response.destroy()
      return
    }
    if (fault && "hang" in fault && fault.hang === "before") {
      fault.then?.()
      return
    }
    const answer = this.answer(call)
    if (fault && "cut" in fault) {
      response.destroy()
      return
    }
    if (fault && "hang" in fault) {
      fault.then?.()
      return
    }
    if (fault && "late" in fault) {
      await new Promise((resolve) => setTimeout(resolve, fault.late))
    }
    reply(response, answer)
  }
}

const reply = (response: ServerResponse, answer: Answer): void => {
  response.writeHead(answer.status, {
    "content-type": "application/json",
    ...answer.headers,
  })
  response.end(JSON.stringify(answer.body))
}
