import { fold } from "./fold"

const ENGLISH: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ENGLISH_SCALES: Record<string, number> = { hundred: 100, thousand: 1000 }

const CHINESE_DIGITS =
  "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
const CHINESE_SCALES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
}

/**
 * A Chinese numeral counts as a number only before something counted: 一 is
 * also in 一些 and 一直, which say nothing about quantity.
 */
const CHINESE =
  /[零一二两三四五六七八九十百千万]+(?=个?(?:分钟|小时|钟头|天|次|元|块|周|月|年|点|岁|张|件|秒|人|位|遍|星|折|成|倍|瓶|项|节|层))/g

const chineseValue = (numeral: string): number => {
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const scale = CHINESE_SCALES[character]
    if (scale === undefined) {
      digit = character === "两" ? 2 : CHINESE_DIGITS.indexOf(character)
    } else if (scale === 10_000) {
      total = (total + digit) * scale
      digit = 0
    } else {
      total += (digit === 0 ? 1 : digit) * scale
      digit = 0
    }
  }
  return total + digit
}

/** Twenty, thirty, two hundred forty: a digit may follow. */
const tens = (value: number): boolean => value % 10 === 0 && value % 100 >= 20

const englishNumbers = (text: string): number[] => {
  const found: number[] = []
  let current: number | undefined
  const close = () => {
    if (current !== undefined) {
      found.push(current)
    }
    current = undefined
  }
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const value = ENGLISH[word]
    const scale = ENGLISH_SCALES[word]
    if (scale !== undefined) {
      current = (current ?? 1) * scale
    } else if (value === undefined) {
      close()
    } else if (
      current !== undefined &&
      (current % 100 === 0 || (tens(current) && value < 10))
    ) {
      current += value
    } else {
      close()
      current = value
    }
  }
  close()
  return found
}

/**
 * Numbers a text states, in digits, English words or Chinese numerals.
 * "One" and 一 are left out unless counted: they are mostly pronouns.
 */
export const numbersIn = (text: string): Set<number> => {
  const folded = fold(text)
  const digits = Array.from(
    folded.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g),
    (match) => Number(match[0].replaceAll(",", ""))
  )
  const chinese = Array.from(folded.matchAll(CHINESE), (match) =>
    chineseValue(match[0])
  )
  return new Set([...digits, ...englishNumbers(folded), ...chinese])
}
