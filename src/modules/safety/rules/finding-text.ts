import type { Bilingual } from "../../../shared/settings"
import type { FindingDetail, FindingSource } from "../types"

/** Names of facts in both languages; what is not in it is called by its code. */
export type FactLabels = ReadonlyMap<string, Bilingual>

/** The day in UTC, as people write it: 2026-03-07. */
const day = (date: Date | undefined): string =>
  date?.toISOString().slice(0, 10) ?? ""

const CONTRAINDICATION_EFFECT = {
  warn: { en: "Take care", zhCN: "请注意" },
  needs_consent: { en: "Only with signed consent", zhCN: "须顾客签字同意" },
  block: { en: "Not suitable", zhCN: "不适合" },
} as const

/** A reason in words a therapist reads at a glance. */
export const findingText = (
  detail: FindingDetail,
  labels: FactLabels
): Bilingual => {
  const {
    name = "",
    ingredient = "",
    minimum = 0,
    days = 0,
    hours = 0,
  } = detail
  switch (detail.code) {
    case "contraindication": {
      const fact = detail.fact ?? ""
      const label = labels.get(fact) ?? { en: fact, zhCN: fact }
      const effect = CONTRAINDICATION_EFFECT[detail.verdict]
      return {
        en: `${effect.en}: ${label.en}.`,
        zhCN: `${effect.zhCN}：${label.zhCN}。`,
      }
    }
    case "allergy":
      return {
        en: `Allergic to ${name}; contains ${ingredient}.`,
        zhCN: `对“${name}”过敏；含有“${ingredient}”。`,
      }
    case "dislike":
      return {
        en: `Does not like ${name}; contains ${ingredient}.`,
        zhCN: `不喜欢“${name}”；含有“${ingredient}”。`,
      }
    case "patch_test_missing":
      return {
        en: `No patch test on record. Test at least ${hours} hours ahead.`,
        zhCN: `没有皮肤测试记录。请至少提前 ${hours} 小时测试。`,
      }
    case "patch_test_pending":
      return {
        en: "The outcome of the patch test is not on record yet.",
        zhCN: "皮肤测试的结果尚未登记。",
      }
    case "patch_test_too_recent":
      return {
        en: `The patch test counts from ${day(detail.on)} on (${hours} hours after it was made).`,
        zhCN: `皮肤测试自 ${day(detail.on)} 起有效（测试后满 ${hours} 小时）。`,
      }
    case "patch_test_lapsed":
      return {
        en: `The patch test lapsed on ${day(detail.on)}. Test again.`,
        zhCN: `皮肤测试已于 ${day(detail.on)} 过期，请重新测试。`,
      }
    case "patch_test_reaction":
      return {
        en: "Reacted to the patch test.",
        zhCN: "皮肤测试出现过敏反应。",
      }
    case "patch_test_mild_reaction":
      return {
        en: "Reacted slightly to the patch test. Only with signed consent.",
        zhCN: "皮肤测试有轻微反应，须顾客签字同意。",
      }
    case "too_young":
      return {
        en: `Younger than ${minimum}.`,
        zhCN: `未满 ${minimum} 岁。`,
      }
    case "age_unknown":
      return {
        en: `Only from ${minimum} years on, and the age is not known. Ask.`,
        zhCN: `须年满 ${minimum} 岁，但年龄未知。请询问顾客。`,
      }
    case "too_soon":
      return {
        en: `Advised every ${days} days: again from ${day(detail.on)} on.`,
        zhCN: `建议间隔 ${days} 天：${day(detail.on)} 起可再做。`,
      }
    case "no_health_record":
      return {
        en: "No health record yet. Ask before you begin.",
        zhCN: "还没有健康档案。开始前请先询问。",
      }
  }
}

/** Where the rule comes from, in words. */
export const sourceText = (source: FindingSource): Bilingual => {
  switch (source.kind) {
    case "safety_card":
      return {
        en: `Safety card of ${source.text}`,
        zhCN: `安全卡：${source.text}`,
      }
    case "cited":
      return { en: source.text, zhCN: source.text }
    case "maker":
      return {
        en: `Maker's instruction: ${source.text}`,
        zhCN: `厂家说明：${source.text}`,
      }
    case "setting":
      return { en: "The store's safety rules", zhCN: "门店安全规则" }
    case "balm":
      return { en: "Balm's own caution", zhCN: "系统默认提示" }
  }
}
