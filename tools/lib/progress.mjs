// @ts-check

const TICK_MILLISECONDS = 1000
/** Where the output is no terminal, one line now and then is enough. */
const LINE_EVERY_SECONDS = 15

/** Phases under way, by title: when each began, in milliseconds. */
/** @type {Map<string, number>} */
const active = new Map()
/** @type {NodeJS.Timeout | undefined} */
let timer
let ticks = 0

const out = process.stdout

/** @param {number} since */
const seconds = (since) => Math.round((Date.now() - since) / 1000)

const clearLine = () => {
  if (out.isTTY) {
    out.write("\r\u001b[2K")
  }
}

const status = () =>
  [...active].map(([title, since]) => `${title} ${seconds(since)} s`)

const draw = () => {
  if (out.isTTY && active.size > 0) {
    const width = (out.columns || 80) - 1
    out.write(`\r\u001b[2K  ${status().join(" · ")}`.slice(0, width + 6))
  }
}

const tick = () => {
  ticks += 1
  if (out.isTTY) {
    draw()
  } else if (ticks % LINE_EVERY_SECONDS === 0) {
    out.write(`  ... ${status().join(" · ")}\n`)
  }
}

/** @param {string} line */
const print = (line) => {
  clearLine()
  out.write(`  ${line}\n`)
  draw()
}

/**
 * Runs one phase and shows how long it has been going on: in place on a
 * terminal, as a line every fifteen seconds elsewhere. Phases may overlap.
 *
 * @template T
 * @param {string} title such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const phase = async (title, work) => {
  const since = Date.now()
  active.set(title, since)
  if (!timer) {
    ticks = 0
    timer = setInterval(tick, TICK_MILLISECONDS)
  }
  if (out.isTTY) {
    draw()
  } else {
    out.write(`  ${title} ...\n`)
  }
  let word = "stopped"
  try {
    const result = await work()
    word = "done"
    return result
  } finally {
    active.delete(title)
    if (active.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
    print(`${title}: ${word} after ${seconds(since)} s`)
  }
}
