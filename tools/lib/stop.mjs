// @ts-check

/**
 * An end that the reader can do something about: one sentence, no stack.
 */
export class Stop extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence)
    this.name = "Stop"
  }
}

/**
 * @param {unknown} error
 * @returns {string} the system's code, such as "EACCES", or ""
 */
export const codeOf = (error) =>
  error instanceof Error && "code" in error ? String(error.code) : ""

/** @param {unknown} error */
export const messageOf = (error) =>
  error instanceof Error ? error.message : String(error)
