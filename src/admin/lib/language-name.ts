/** Languages that a desk meets often; any other tag is shown as it is kept. */
export const LANGUAGES = [
  "en",
  "zh-CN",
  "es",
  "fr",
  "de",
  "pt",
  "ru",
  "ja",
  "ko",
  "vi",
  "th",
  "ar",
] as const

/** `zh-CN` is a country's Chinese; what people mean is how it is written. */
const meant = (tag: string): string =>
  /^zh([-_]?(CN|Hans))?$/i.test(tag) ? "zh-Hans" : tag

/** A language in the reader's own words; the tag, where it has none. */
export const languageName = (locale: string, tag: string): string => {
  try {
    return (
      new Intl.DisplayNames([locale], { type: "language" }).of(meant(tag)) ??
      tag
    )
  } catch {
    return tag
  }
}
