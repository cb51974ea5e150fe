import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { Language } from "../../../shared/language"
import type {
  ConsentAnswer,
  ConsentChannel,
  ConsentMatter,
  ConsentPurpose,
  ConsentStateName,
} from "../types"
import { CONSENT_WORDINGS, currentWording, isAbout } from "./wordings"

/** An answer as it is asked for. */
export type AskedAnswer = {
  purpose: ConsentPurpose
  channel?: ConsentChannel | null | undefined
  state: ConsentStateName
  /** Text that was shown; without it, today's. */
  wording_version?: string | undefined
}

const matterOf = ({
  purpose,
  channel,
}: AskedAnswer): ConsentMatter | undefined => {
  if (purpose === "care") {
    return channel ? undefined : { purpose, channel: null }
  }
  return channel ? { purpose, channel } : undefined
}

/**
 * Checks answers before they are written.
 *
 * @param mustShow the customer answers: to agree, they name the text they saw
 * @returns the answers, or one sentence about what is wrong
 */
export const planAnswers = (
  asked: AskedAnswer[],
  { language, mustShow }: { language: Language; mustShow: boolean }
): Result<ConsentAnswer[]> => {
  const answers: ConsentAnswer[] = []
  for (const answer of asked) {
    const matter = matterOf(answer)
    if (!matter) {
      return refused(
        "Consent for care takes no channel; consent for marketing takes one: sms or email."
      )
    }
    if (answers.some((other) => isAbout(other, matter))) {
      return refused("Each purpose and channel may be answered once.")
    }
    const current = currentWording(matter)?.version ?? ""
    const version = answer.wording_version ?? current
    if (
      mustShow &&
      answer.state === "given" &&
      version !== answer.wording_version
    ) {
      return refused(
        `To agree, send the wording_version that was shown; today it is ${current}.`
      )
    }
    const known = CONSENT_WORDINGS.some(
      (wording) => wording.version === version && isAbout(wording, matter)
    )
    if (!known) {
      return refused(
        `No wording ${version} for this purpose and channel; today it is ${current}.`
      )
    }
    if (mustShow && answer.state === "given" && version !== current) {
      return refused(
        `The wording has changed to ${current}: show it and ask again.`
      )
    }
    answers.push({
      ...matter,
      state: answer.state,
      wording_version: version,
      language,
    })
  }
  return accepted(answers)
}
