import { defineSettings } from "../../shared/settings"

/** The rules for packages that a store may change. */
export const servicePackageSettings = defineSettings({
  "service_package.cooling_off_days": {
    type: "integer",
    default: 7,
    min: 0,
    max: 90,
    unit: "days",
    label: { en: "Cooling-off period", zhCN: "冷静期" },
    help: {
      en: "Within so many days of the sale, an unused package is paid back in full; 0 grants none.",
      zhCN: "购买后此天数内，未使用的套餐可全额退款；0 表示不设冷静期。",
    },
  },
})
