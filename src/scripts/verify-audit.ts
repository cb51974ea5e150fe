import type { ExecArgs } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../modules/audit"
import { describeReport } from "../modules/audit/describe-report"

/**
 * Checks every entry of the audit log (`npm run verify-audit`, or `medusa
 * exec`): exit code 1 and a sentence that names the row where the chain is
 * broken. Sentences go straight to the output: a logger may be set to errors
 * alone.
 */
const verifyAudit = async ({ container }: ExecArgs): Promise<void> => {
  const report = await container.resolve(AUDIT_MODULE).verifyChain()
  process.stdout.write(`${describeReport(report)}\n`)
  process.exitCode = report.ok ? 0 : 1
}

export default verifyAudit
