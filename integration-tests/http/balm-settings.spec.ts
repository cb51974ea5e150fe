import type { UserDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { membershipSettings } from "../../src/modules/membership/settings"
import { changeSettingsWorkflow } from "../../src/workflows/settings"
import { systemActor } from "../../src/shared/actor"
import { allSettings } from "../../src/workflows/settings/registry"
import { resolveSettings } from "../../src/reads/settings/resolve-settings"
import { balmIntegrationTestRunner, createAdmin, failure } from "../helpers"
import type { SignedIn } from "../helpers"

const bilingual = z.strictObject({
  en: z.string().min(1),
  zhCN: z.string().min(1),
})
const groupsSchema = z.array(
  z.strictObject({
    context: z.string(),
    label: bilingual,
    settings: z.array(
      z.looseObject({
        key: z.string(),
        type: z.enum(["integer", "rates", "boolean", "moment"]),
        unit: z.string(),
        label: bilingual,
        help: bilingual,
        default: z.unknown(),
        value: z.unknown(),
        is_default: z.boolean(),
        changed_by: z.string().nullable(),
        changed_at: z.string().nullable(),
      })
    ),
  })
)

balmIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: SignedIn<UserDTO>

    beforeAll(async () => {
      admin = await createAdmin(getContainer())
    })

    const change = (values: unknown) =>
      api.post("/admin/balm-settings", { values }, admin.headers)
    const groups = async () =>
      groupsSchema.parse(
        (await api.get("/admin/balm-settings", admin.headers)).data
          .balm_settings
      )
    const setting = async (key: string) =>
      (await groups())
        .flatMap((group) => group.settings)
        .find((one) => one.key === key)
    const inUse = () => resolveSettings(getContainer(), membershipSettings)

    it("shows every declaration once, under its context", async () => {
      const shown = await groups()
      const keys = shown.flatMap((group) =>
        group.settings.map((one) => one.key)
      )
      expect(keys.toSorted()).toEqual(Object.keys(allSettings).toSorted())
      for (const group of shown) {
        for (const one of group.settings) {
          expect(one.key.split(".")[0]).toBe(group.context)
        }
      }
      expect(await setting("membership.pending_days")).toMatchObject({
        type: "integer",
        unit: "days",
        min: 0,
        max: 365,
        default: 14,
        value: 14,
        is_default: true,
        changed_by: null,
        changed_at: null,
        label: { en: "Points stay pending for", zhCN: "积分待生效天数" },
      })
      expect((await failure(api.get("/admin/balm-settings"))).status).toBe(401)
    })

    it("changes several at once, whole, and back to the default", async () => {
      const values = {
        "membership.pending_days": 7,
        "membership.service_rates": { eur: 1.5 },
      }
      for (const _ of ["once", "twice"]) {
        expect((await change(values)).status).toBe(200)
        expect(await inUse()).toMatchObject({
          "membership.pending_days": 7,
          "membership.product_rates": { usd: 2, cny: 0.28 },
        })
        expect((await inUse())["membership.service_rates"]).toEqual({
          eur: 1.5,
        })
      }
      expect(await setting("membership.service_rates")).toMatchObject({
        value: { eur: 1.5 },
        is_default: false,
        changed_by: admin.entity.id,
        changed_at: expect.any(String),
      })
      await change({ "membership.service_rates": null })
      expect(await setting("membership.service_rates")).toMatchObject({
        value: { usd: 1, cny: 0.14 },
        is_default: true,
      })
      expect((await inUse())["membership.pending_days"]).toBe(7)
    })

    it("names every fault and stores nothing of it", async () => {
      expect(
        await failure(
          change({
            "membership.pending_days": 7,
            "membership.expiry_months": 121,
            "membership.product_rates": { usd: -1 },
            "membership.nothing": 1,
          })
        )
      ).toEqual({
        status: 400,
        message:
          "Nothing was changed: membership.expiry_months takes a whole number of months from 0 to 120; membership.product_rates takes a number from 0 to 1000 per currency code; membership.nothing is no setting.",
      })
      expect((await inUse())["membership.pending_days"]).toBe(14)
      for (const values of [
        {},
        { "membership.pending_days": "7" },
        { "membership.pending_days": 1.5 },
        { "membership.pending_days": [7] },
        { "membership.product_rates": { dollars: 1 } },
        { "general.count_orders_from": "soon" },
        { "general.count_orders_from": null },
        7,
      ]) {
        expect([values, (await failure(change(values))).status]).toEqual([
          values,
          400,
        ])
      }
      const anonymous = api.post("/admin/balm-settings", { values: {} })
      expect((await failure(anonymous)).status).toBe(401)
    })

    it("puts everything back when a later step fails", async () => {
      await change({ "membership.pending_days": 7 })
      const before = await setting("membership.pending_days")
      const workflow = changeSettingsWorkflow(getContainer())
      workflow.appendAction("throw", "balm-change-settings", {
        invoke: () => {
          throw new MedusaError(MedusaError.Types.CONFLICT, "on purpose")
        },
      })
      const { errors } = await workflow.run({
        input: {
          values: {
            "membership.pending_days": null,
            "membership.expiry_months": 6,
          },
          actor: systemActor("test"),
          occurred_at: new Date().toISOString(),
        },
        throwOnError: false,
      })
      expect(errors).toHaveLength(1)
      expect(await setting("membership.pending_days")).toEqual(before)
      expect(await setting("membership.expiry_months")).toMatchObject({
        value: 12,
        is_default: true,
      })
    })
  },
})
