import { defineSettings } from "../../shared/settings"

export const messagingSettings = defineSettings({
  "messaging.quiet_hours_start": {
    type: "integer",
    default: 21,
    min: 0,
    max: 23,
    unit: "hour of day",
    label: { en: "Quiet hours begin", zhCN: "免打扰开始时间" },
    help: {
      en: "From this hour, in the recipient's time zone, no marketing message goes out. Same as the end: no quiet hours.",
      zhCN: "从此时刻起（按收件人所在时区）不发送营销信息。与结束时间相同表示不设免打扰。",
    },
  },
  "messaging.quiet_hours_end": {
    type: "integer",
    default: 8,
    min: 0,
    max: 23,
    unit: "hour of day",
    label: { en: "Quiet hours end", zhCN: "免打扰结束时间" },
    help: {
      en: "Marketing messages held overnight go out from this hour, in the recipient's time zone.",
      zhCN: "夜间暂缓的营销信息从此时刻起发送（按收件人所在时区）。",
    },
  },
  "messaging.max_attempts": {
    type: "integer",
    default: 12,
    min: 1,
    max: 50,
    unit: "attempts",
    label: { en: "Attempts before giving up", zhCN: "放弃前的尝试次数" },
    help: {
      en: "A message the vendor could not take is tried this often, with growing pauses, before it counts as failed.",
      zhCN: "供应商暂时无法接收的信息会以逐渐加长的间隔重试，达到此次数后记为失败。",
    },
  },
})
