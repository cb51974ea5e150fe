import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"

const bilingual = z.object({ en: z.string(), zhCN: z.string() })

const described = {
  key: z.string(),
  label: bilingual,
  help: bilingual,
  unit: z.string(),
}
const bounds = { min: z.number(), max: z.number() }
const rates = z.record(z.string(), z.number())

const setting = z.discriminatedUnion("type", [
  z.object({
    ...described,
    ...bounds,
    type: z.literal("integer"),
    value: z.number(),
    default: z.number(),
  }),
  z.object({
    ...described,
    ...bounds,
    type: z.literal("rates"),
    value: rates,
    default: rates,
  }),
  z.object({
    ...described,
    type: z.literal("boolean"),
    value: z.boolean(),
    default: z.boolean(),
  }),
  z.object({
    ...described,
    type: z.literal("moment"),
    value: z.string(),
    default: z.string(),
  }),
])
export type Setting = z.infer<typeof setting>
export type SettingValue = Setting["value"]

const group = z.object({
  context: z.string(),
  label: bilingual,
  settings: z.array(setting),
})

const settings = z.object({ balm_settings: z.array(group) })

export const listSettings = () => get(settings, "/admin/balm-settings")

export const saveSetting = (change: { key: string; value: SettingValue }) =>
  post(settings, "/admin/balm-settings", {
    values: { [change.key]: change.value },
  })
