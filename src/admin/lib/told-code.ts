import { isReason } from "./reason"

/** What stands for the customer's word: their code, or a manager's reason. */
export type Told = { code: string; waiver: string | null }

export const NOTHING_TOLD: Told = { code: "", waiver: null }

const CODE = /^\d{6}$/

/** Digits as people read them out: with spaces between. */
const plain = (code: string): string => code.replaceAll(/\s/g, "")

/** Whether it can be sent. */
export const isTold = ({ code, waiver }: Told): boolean =>
  waiver === null ? CODE.test(plain(code)) : isReason(waiver)

/** As it is sent. */
export const sentOf = ({ code, waiver }: Told) => ({
  code: waiver === null ? plain(code) : null,
  code_waiver: waiver === null ? null : waiver.trim(),
})
