// @ts-check
import { messageOf } from "../stop.mjs"

/** Something a machine lacks: the check is named as skipped, not as passed. */
export class Lacking extends Error {}

/**
 * Runs checks one after another, prints a line for each, and counts.
 *
 * A step that others stand on is run by `need`: where it fails there is no
 * point in going on.
 */
export class Checks {
  passed = 0
  failed = 0
  skipped = 0

  /**
   * @template T
   * @param {string} title
   * @param {() => Promise<T> | T} work
   * @returns {Promise<T>}
   */
  async need(title, work) {
    const since = Date.now()
    try {
      const result = await work()
      this.passed += 1
      const seconds = Math.round((Date.now() - since) / 1000)
      console.log(`  ok    ${title}${seconds > 0 ? ` (${seconds} s)` : ""}`)
      return result
    } catch (error) {
      if (error instanceof Lacking) {
        this.skipped += 1
        console.log(`  skip  ${title}: ${error.message}`)
      } else {
        this.failed += 1
        console.log(`  FAIL  ${title}: ${messageOf(error)}`)
      }
      throw error
    }
  }

  /**
   * @param {string} title
   * @param {() => Promise<unknown> | unknown} work
   */
  async check(title, work) {
    await this.need(title, work).catch(() => undefined)
  }

  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : ""
    return `plugin smoke: ${this.passed} passed, ${this.failed} failed${skipped}`
  }
}

/**
 * @param {unknown} truth
 * @param {string} sentence what is wrong where it does not hold
 * @returns {asserts truth}
 */
export function expect(truth, sentence) {
  if (!truth) {
    throw new Error(sentence)
  }
}
