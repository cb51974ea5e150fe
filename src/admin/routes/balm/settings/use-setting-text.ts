import { useBalm } from "../../../hooks/use-balm"
import { useFormat } from "../../../hooks/use-format"
import type { Setting } from "../../../lib/api/settings"

/** Units and usual values in words. */
export const useSettingText = () => {
  const { t, knownWord } = useBalm()
  const format = useFormat()
  const unit = (name: string): string =>
    knownWord("settings.unit", name.replace(/\W+/g, "_")) ?? ""
  const describe = (setting: Setting): string => {
    switch (setting.type) {
      case "boolean":
        return setting.default ? t("settings.on") : t("settings.off")
      case "moment":
        return format.moment(setting.default)
      case "rates":
        return Object.entries(setting.default)
          .map(([code, rate]) => `${code.toUpperCase()} ${format.number(rate)}`)
          .join(", ")
      case "integer":
        return (
          [format.number(setting.default), unit(setting.unit)]
            .filter(Boolean)
            // "0%", but "14 days"
            .join(setting.unit === "percent" ? "" : " ")
        )
    }
  }
  return { unit, describe }
}
