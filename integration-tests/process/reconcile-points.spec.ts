import { spawn } from "node:child_process"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { balmIntegrationTestRunner } from "../helpers"

const root = join(__dirname, "../..")

/** `npm run reconcile:points` on a database of somebody's own. */
const reconcilePoints = (
  databaseUrl: string
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(root, "tools/reconcile-points.mjs")],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: databaseUrl },
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
    it("says that points add up, and each difference where they do not", async () => {
      const membership = getContainer().resolve(MEMBERSHIP_MODULE)
      const { id } = await membership.createMembers({ customer_id: "cus_1" })
      await membership.postAdjustment({
        member_id: id,
        points: 50,
        allowance: null,
        reason: "Opening balance",
        actor_id: null,
        idempotency_key: "opening",
        occurred_at: new Date("2026-03-02T12:00:00.000Z"),
        expires_at: null,
      })
      const whole = await reconcilePoints(dbConfig.clientUrl)
      expect(whole.output).toContain(
        "Points add up: 0 orders, 0 orders changed since, 0 movements, 1 lines of the ledger, 1 ledgers, 0 redemptions, 1 tiers of members, 0 groups of tiers; no difference."
      )
      expect(whole.code).toBe(0)

      const sql = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await sql.raw("update balm_points_lot set points_left = 40")
      await sql.raw("update balm_member set tier_id = 'btier_1'")
      const broken = await reconcilePoints(dbConfig.clientUrl)
      expect(broken.output).toContain(
        `Member ${id}: what is left of a lot (balm_points_lot) is not what came in less what was taken (balm_points_allocation).`
      )
      expect(broken.output).toContain(
        `Member ${id} has btier_1, but the history (balm_tier_change) ends at no tier.`
      )
      // The lot also holds less than the total says.
      expect(broken.output).toContain("Points do not add up: 3 differences in ")
      expect(broken.code).toBe(1)
    })
  },
})
