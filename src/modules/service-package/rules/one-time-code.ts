import { addTime } from "../../../shared/clock"
import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"

/** How long a code is good. */
export const CODE_MINUTES = 10
/** With a million codes, whoever guesses is right once in 200,000 codes. */
export const CODE_TRIES = 5
/** Codes a customer can be sent within an hour, for one purpose. */
export const CODES_PER_HOUR = 5

/** In a text that is kept, stands for the digits until it is sent. */
export const CODE_MARK = "••••••"

export const CODE_REFUSALS = [
  "code_missing",
  "code_wrong",
  "code_expired",
  "code_locked",
] as const
export type CodeRefusal = (typeof CODE_REFUSALS)[number]

/**
 * Whether a customer may be sent one more code.
 *
 * @param issued when earlier ones went out, newest first
 * @returns the end of its time, or when to ask again
 */
export const mayIssueCode = (
  issued: Date[],
  now: Date
): { ok: true; expires_at: Date } | { ok: false; next_at: Date } => {
  const oldest = issued[CODES_PER_HOUR - 1]
  const next_at = oldest && addTime(oldest, 1, "hour")
  return next_at && next_at > now
    ? { ok: false, next_at }
    : { ok: true, expires_at: addTime(now, CODE_MINUTES, "minute") }
}

/**
 * Whether a code opens what it was sent for.
 *
 * @param code the newest that nobody has used; undefined: there is none
 * @param right whether its digits were told
 */
export const mayUseCode = (
  code: { attempts: number; expires_at: Date } | undefined,
  right: boolean,
  now: Date
): Result<true, CodeRefusal> => {
  if (!code) {
    return refused("code_missing")
  }
  if (code.expires_at <= now) {
    return refused("code_expired")
  }
  if (code.attempts >= CODE_TRIES) {
    return refused("code_locked")
  }
  return right ? accepted(true) : refused("code_wrong")
}

/** What a customer reads; the digits come in when it is sent. */
export const codeText = (
  language: "en" | "zhCN",
  purpose: "redeem" | "claim",
  store: string
): string => {
  const texts = {
    redeem: {
      en: `${CODE_MARK} is your code at ${store}. Tell it to the desk only if a session of yours is being used now. It is good for ${CODE_MINUTES} minutes.`,
      zhCN: `【${store}】您的验证码为 ${CODE_MARK}，仅在此刻核销您的次卡时告知前台，${CODE_MINUTES} 分钟内有效。`,
    },
    claim: {
      en: `${CODE_MARK} is your code to bring your earlier orders at ${store} into your account. Tell it to nobody. It is good for ${CODE_MINUTES} minutes.`,
      zhCN: `【${store}】您的验证码为 ${CODE_MARK}，用于将您以前的订单归入您的账户，请勿告诉他人，${CODE_MINUTES} 分钟内有效。`,
    },
  }
  return texts[purpose][language]
}
