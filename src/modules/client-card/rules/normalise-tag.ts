const MOST_CHARACTERS = 40

/**
 * One form for every way to write a tag: NFKC, lower case, single spaces, no
 * `#` in front; so that “ＶＩＰ”, "#vip" and "Vip " are one.
 *
 * @returns undefined for what is no tag: nothing, too long, or signs alone
 */
export const normaliseTag = (text: string): string | undefined => {
  const tag = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{C}/gu, "")
    .trim()
    .replace(/^#+/, "")
    .trim()
    .replace(/\s+/g, " ")
  return /[\p{L}\p{N}]/u.test(tag) && [...tag].length <= MOST_CHARACTERS
    ? tag
    : undefined
}
