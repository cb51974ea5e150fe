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
  "service_package.first_expiry_reminder_days": {
    type: "integer",
    default: 30,
    min: 0,
    max: 365,
    unit: "days",
    label: {
      en: "First reminder before a package ends",
      zhCN: "套餐到期首次提醒",
    },
    help: {
      en: "A customer with sessions left is reminded this many days before their package ends; 0 reminds nobody.",
      zhCN: "套餐到期前此天数提醒还有剩余次数的顾客；设为 0 则不提醒。",
    },
  },
  "service_package.last_expiry_reminder_days": {
    type: "integer",
    default: 7,
    min: 0,
    max: 365,
    unit: "days",
    label: {
      en: "Last reminder before a package ends",
      zhCN: "套餐到期最后提醒",
    },
    help: {
      en: "The second reminder, this many days before the end, if sessions are still left; 0 sends none.",
      zhCN: "如果仍有剩余次数，到期前此天数再提醒一次；设为 0 则不提醒。",
    },
  },
  "service_package.remind_interval": {
    type: "boolean",
    default: true,
    unit: "on or off",
    label: {
      en: "Remind of the next session",
      zhCN: "提醒下一次项目",
    },
    help: {
      en: "When the interval a service recommends has passed since the last session and sessions are left, the customer is reminded once.",
      zhCN: "距上次项目已达到服务建议的间隔，且套餐还有剩余次数时，提醒顾客一次。",
    },
  },
})
