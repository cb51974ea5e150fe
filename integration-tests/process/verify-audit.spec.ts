import { spawn } from "node:child_process"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../src/modules/audit"
import { balmIntegrationTestRunner } from "../helpers"

const root = join(__dirname, "../..")

/** `npm run verify-audit` on a database of somebody's own. */
const verifyAudit = (
  databaseUrl: string,
  environment: Record<string, string> = {}
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(root, "tools/verify-audit.mjs")],
      {
        cwd: root,
        env: { ...process.env, ...environment, DATABASE_URL: databaseUrl },
        stdio: ["ignore", "pipe", "pipe"],
      }
    )
    const output: string[] = []
    child.stdout.on("data", (chunk) => output.push(String(chunk)))
    child.stderr.on("data", (chunk) => output.push(String(chunk)))
    child.once("close", (code) => resolve({ code, output: output.join("") }))
  })

balmIntegrationTestRunner({
  testSuite: ({ getContainer, dbConfig }) => {
    it("says that the log is whole, and names the row where it is not", async () => {
      const audit = getContainer().resolve(AUDIT_MODULE)
      await audit.record(
        [1, 2, 3, 4].map((number) => ({
          actor: { type: "user" as const, id: "user_1", origin: "192.0.2.7" },
          action: "card.write" as const,
          customer_id: "cus_1",
          subject_type: "client_card",
          subject_id: String(number),
          occurred_at: new Date("2026-03-02T12:00:00.000Z"),
        }))
      )
      const report = await audit.verifyChain()
      const hash = report.ok ? report.hash : ""
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      const whole = await verifyAudit(dbConfig.clientUrl)
      expect(whole.output).toContain(
        `The audit log is whole: 4 entries. Its end is ${hash};`
      )
      expect(whole.code).toBe(0)

      const sql = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await sql.raw("alter table balm_audit_entry disable trigger all")
      await sql.raw("delete from balm_audit_entry where sequence = 3")
      const broken = await verifyAudit(dbConfig.clientUrl)
      expect(broken.output).toContain(
        "The audit log is broken: entry 3 was removed. 2 entries before that are as they were written."
      )
      expect(broken.code).toBe(1)
    })
  },
})
