// @ts-check
const { writeFileSync } = require("fs")

/**
 * A Jest reporter that leaves the totals in the file named by
 * BALM_TEST_TOTALS, for the closing line of `npm test`.
 */
module.exports = class JestTotals {
  /**
   * @param {unknown} _contexts
   * @param {import("@jest/reporters").AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const path = process.env.BALM_TEST_TOTALS
    if (path) {
      const totals = {
        passed: results.numPassedTests,
        // A suite that could not even be loaded is a failure too.
        failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
        skipped: results.numPendingTests + results.numTodoTests,
      }
      writeFileSync(path, JSON.stringify(totals))
    }
  }
}
