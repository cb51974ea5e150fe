import type { Bilingual } from "../../../shared/settings"
import type { ConsentMatter } from "../types"

/** A text that customers agree to. Once published it is never edited. */
export type ConsentWording = ConsentMatter & {
  /** `<purpose>[-<channel>]-<number>` */
  version: string
  text: Bilingual
}

/**
 * Every text that anybody may have agreed to. To change one, add a version
 * after the present one: entries of old refer to old texts.
 */
export const CONSENT_WORDINGS: readonly ConsentWording[] = [
  {
    version: "care-1",
    purpose: "care",
    channel: null,
    text: {
      en: "I agree that the store keeps what I tell it about my health and my body, such as allergies, conditions and medication, to treat me safely. Only those who treat me see it, and each look is recorded. I can withdraw this at any time.",
      zhCN: "我同意门店保存我所提供的健康和身体信息（例如过敏、病史、用药），用于保障护理安全。只有为我服务的人员可以查看，每次查看都有记录。我可以随时撤回同意。",
    },
  },
  {
    version: "marketing-sms-1",
    purpose: "marketing",
    channel: "sms",
    text: {
      en: "I agree to get offers from the store as text messages. It is no condition of any purchase. I can withdraw this at any time by answering STOP or asking the store.",
      zhCN: "我同意接收门店的优惠短信。是否同意不影响购买。我可以随时回复“退订”或告知门店来撤回同意。",
    },
  },
  {
    version: "marketing-email-1",
    purpose: "marketing",
    channel: "email",
    text: {
      en: "I agree to get offers from the store by e-mail. It is no condition of any purchase. I can withdraw this at any time.",
      zhCN: "我同意接收门店的优惠邮件。是否同意不影响购买。我可以随时撤回同意。",
    },
  },
]

/** What can be agreed to, each once, in the order people are asked. */
export const CONSENT_MATTERS: readonly ConsentMatter[] = [
  { purpose: "care", channel: null },
  { purpose: "marketing", channel: "sms" },
  { purpose: "marketing", channel: "email" },
]

export const isAbout = (
  one: { purpose: string; channel: string | null },
  other: { purpose: string; channel: string | null }
): boolean => one.purpose === other.purpose && one.channel === other.channel

/** The text asked with today: the last one published. */
export const currentWording = (
  matter: ConsentMatter
): ConsentWording | undefined =>
  CONSENT_WORDINGS.findLast((wording) => isAbout(wording, matter))
