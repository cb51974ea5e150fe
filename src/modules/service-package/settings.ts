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
  "service_package.redemption_code": {
    type: "boolean",
    default: false,
    unit: "on or off",
    label: {
      en: "Ask for a code when a session is used",
      zhCN: "核销时要求验证码",
    },
    help: {
      en: "The customer gets a one-time code by SMS and tells it to the desk. A manager can go on without it and says why.",
      zhCN: "顾客会收到短信验证码，告知前台后方可核销。店长可说明原因后免验证码核销。",
    },
  },
})
