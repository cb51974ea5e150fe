// @ts-check
import { connect, createServer } from "net"
import { codeOf } from "./stop.mjs"

/**
 * @param {number} port 0 for any
 * @param {string} [host] all interfaces where left out
 * @returns {Promise<number>} the port that could be opened
 */
const tryPort = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const opened = address && typeof address === "object" ? address.port : 0
      server.close(() => resolve(opened))
    })
  })

/** @returns {Promise<number>} a port of this machine that nobody uses now */
export const freePort = () => tryPort(0, "localhost")

/**
 * @param {number} port
 * @returns {Promise<"free" | "busy" | "forbidden">}
 */
export const portState = async (port) => {
  for (const host of [undefined, "127.0.0.1"]) {
    try {
      await tryPort(port, host)
    } catch (error) {
      if (codeOf(error) === "EACCES") {
        return "forbidden"
      }
      if (codeOf(error) === "EADDRINUSE") {
        return "busy"
      }
      throw error
    }
  }
  return "free"
}

const CONNECT_WITHIN_MILLISECONDS = 5000

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>} whether a program listens there
 */
export const listens = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port })
    const close = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(CONNECT_WITHIN_MILLISECONDS, () => close(false))
    socket.once("connect", () => close(true))
    socket.once("error", () => close(false))
  })
