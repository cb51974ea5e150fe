import { useTranslation } from "react-i18next"

/** Our texts. A word we have no text for is shown as “Other”. */
export const useBalm = () => {
  const { t, i18n } = useTranslation("balm")
  return {
    t,
    /** The text of a state the server names, for example a status. */
    word: (group: string, name: string): string =>
      t([`${group}.${name}`, "common.unknown"]),
    /** The same, or undefined where we have no text. */
    knownWord: (group: string, name: string): string | undefined => {
      const key = `${group}.${name}`
      return i18n.exists(key, { ns: "balm" }) ? t(key) : undefined
    },
    language: i18n.language.startsWith("zh")
      ? ("zhCN" as const)
      : ("en" as const),
  }
}
