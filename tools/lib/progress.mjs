// @ts-check

const TICK_MILLISECONDS = 1000
/** Where the output is no terminal, one line now and then is enough. */
const LINE_EVERY_SECONDS = 15

/** @param {number} since milliseconds, from `Date.now()` */
const seconds = (since) => Math.round((Date.now() - since) / 1000)

/**
 * Runs one phase and shows how long it has been going on: in place on a
 * terminal, as a line every fifteen seconds elsewhere.
 *
 * @template T
 * @param {string} title such as "Installing packages"
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} [out]
 * @returns {Promise<T>}
 */
export const phase = async (title, work, out = process.stdout) => {
  const start = Date.now()
  if (out.isTTY) {
    out.write(`  ${title} ...`)
  } else {
    out.write(`  ${title} ...\n`)
  }
  let lastLine = 0
  const timer = setInterval(() => {
    const elapsed = seconds(start)
    if (out.isTTY) {
      out.write(`\r  ${title} ... ${elapsed} s`)
    } else if (elapsed - lastLine >= LINE_EVERY_SECONDS) {
      lastLine = elapsed
      out.write(`  ${title} ... ${elapsed} s\n`)
    }
  }, TICK_MILLISECONDS)
  const close = (/** @type {string} */ word) => {
    clearInterval(timer)
    const line = `  ${title}: ${word} after ${seconds(start)} s`
    out.write(out.isTTY ? `\r\u001b[2K${line}\n` : `${line}\n`)
  }
  try {
    const result = await work()
    close("done")
    return result
  } catch (error) {
    close("stopped")
    throw error
  }
}
