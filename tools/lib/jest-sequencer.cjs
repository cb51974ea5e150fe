// @ts-check
const { default: Sequencer } = require("@jest/test-sequencer")

/** @param {import("@jest/test-result").Test} test */
const isBrowser = ({ path }) => path.includes("/integration-tests/browser/")

/**
 * The browser's spec first: it takes as long as five others, and begun last it
 * would leave a processor idle. The rest as Jest has it.
 */
module.exports = class extends Sequencer {
  /** @param {import("@jest/test-result").Test[]} tests */
  async sort(tests) {
    const sorted = await super.sort(tests)
    return [
      ...sorted.filter(isBrowser),
      ...sorted.filter((test) => !isBrowser(test)),
    ]
  }
}
