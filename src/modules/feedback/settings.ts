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
      zhCN: "评分不高于此星数时提醒店长；设为 0 则关闭此规则。",
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
      zhCN: "被判定为负面的反馈，严重程度达到此值时提醒店长。",
    },
  },
  "feedback.alert_on_health": {
    type: "boolean",
    default: true,
    unit: "on or off",
    label: { en: "Alert on health words", zhCN: "健康词提醒" },
    help: {
      en: "Any word about health or safety alerts the manager, whatever the stars.",
      zhCN: "只要提到健康或安全问题，无论评分高低都提醒店长。",
    },
  },
  "feedback.first_invite_hours": {
    type: "integer",
    default: 3,
    min: 0,
    max: 720,
    unit: "hours",
    label: { en: "First invite", zhCN: "首次邀请" },
    help: {
      en: "Hours between the service and the first question how it was.",
      zhCN: "服务结束多少小时后首次邀请评价。",
    },
  },
  "feedback.second_invite_hours": {
    type: "integer",
    default: 24,
    min: 0,
    max: 720,
    unit: "hours",
    label: { en: "Second invite", zhCN: "第二次邀请" },
    help: {
      en: "Hours between the service and the second question; none goes out after an answer.",
      zhCN: "服务结束多少小时后再次邀请评价；顾客已评价则不再发送。",
    },
  },
  "feedback.third_invite_hours": {
    type: "integer",
    default: 168,
    min: 0,
    max: 720,
    unit: "hours",
    label: { en: "Third invite", zhCN: "第三次邀请" },
    help: {
      en: "Hours between the service and the last question; none goes out after an answer.",
      zhCN: "服务结束多少小时后最后一次邀请评价；顾客已评价则不再发送。",
    },
  },
  "feedback.link_days": {
    type: "integer",
    default: 30,
    min: 1,
    max: 365,
    unit: "days",
    label: { en: "Link works for", zhCN: "链接有效期" },
    help: {
      en: "Days after the service in which a feedback link works.",
      zhCN: "服务结束后反馈链接的有效天数。",
    },
  },
  "feedback.edit_hours": {
    type: "integer",
    default: 24,
    min: 0,
    max: 720,
    unit: "hours",
    label: { en: "Answer can be changed for", zhCN: "可修改时间" },
    help: {
      en: "Hours in which a customer may change an answer.",
      zhCN: "顾客提交后可修改评价的小时数。",
    },
  },
  "feedback.alerts_in_chinese": {
    type: "boolean",
    default: false,
    unit: "on or off",
    label: { en: "Alerts in Chinese", zhCN: "提醒使用中文" },
    help: {
      en: "Alerts and summaries for the manager are written in Chinese instead of English.",
      zhCN: "发给店长的提醒和摘要使用中文（关闭则为英文）。",
    },
  },
})
