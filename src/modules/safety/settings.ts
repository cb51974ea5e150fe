import { defineSettings } from "../../shared/settings"

/** The safety rules a store may change. */
export const safetySettings = defineSettings({
  "safety.patch_test_lead_hours": {
    type: "integer",
    default: 48,
    min: 0,
    max: 240,
    unit: "hours",
    label: { en: "Patch test ahead", zhCN: "皮肤测试提前时间" },
    help: {
      en: "A patch test counts from this many hours after it was made. The maker's instruction on a safety card comes first.",
      zhCN: "皮肤测试完成满此小时数后才算有效。安全卡上的厂家说明优先。",
    },
  },
  "safety.patch_test_valid_months": {
    type: "integer",
    default: 6,
    min: 1,
    max: 60,
    unit: "months",
    label: { en: "Patch test validity", zhCN: "皮肤测试有效期" },
    help: {
      en: "A patch test counts for this many months. The maker's instruction on a safety card comes first.",
      zhCN: "皮肤测试在此月数内有效。安全卡上的厂家说明优先。",
    },
  },
  "safety.patch_test_reminder_days": {
    type: "integer",
    default: 14,
    min: 0,
    max: 90,
    unit: "days",
    label: { en: "Patch test reminder", zhCN: "皮肤测试到期提醒" },
    help: {
      en: "A customer is reminded this many days before a patch test lapses; 0 reminds nobody.",
      zhCN: "皮肤测试到期前此天数提醒顾客；设为 0 则不提醒。",
    },
  },
})
