import { defineSettings } from "../../shared/settings"

/** The feedback rules a store may change; each value has its own unit. */
export const feedbackSettings = defineSettings({
  "feedback.low_stars": {
    type: "integer",
    default: 2,
    min: 0,
    max: 5,
    unit: "stars",
    label: { en: "Low rating", zhCN: "低评分" },
    help: {
      en: "A rating at or below this number of stars alerts the manager; 0 switches the rule off.",
      zhCN: "评分不高于此星数时提醒店长;设为 0 则关闭此规则。",
    },
  },
  "feedback.alert_severity": {
    type: "integer",
    default: 3,
    min: 1,
    max: 5,
    unit: "severity (1-5)",
    label: { en: "Severity that alerts", zhCN: "触发提醒的严重程度" },
    help: {
      en: "A text judged negative alerts the manager from this severity on.",
      zhCN: "被判定为负面的反馈,严重程度达到此值时提醒店长。",
    },
  },
  "feedback.alert_on_health": {
    type: "boolean",
    default: true,
    unit: "on or off",
    label: { en: "Alert on health words", zhCN: "健康词提醒" },
    help: {
      en: "Any word about health or safety alerts the manager, whatever the stars.",
      zhCN: "只要提到健康或安全问题,无论评分高低都提醒店长。",
    },
  },
})
