import { Input, Switch, Text } from "@medusajs/ui"
import { useBalm } from "../../../hooks/use-balm"
import type { Setting } from "../../../lib/api/settings"
import type { Draft } from "../../../lib/setting-draft"
import { useSettingText } from "./use-setting-text"

/** Rates are points for money, and these the other way round. */
const PER_POINT = "currency units per point"

/** The field that fits the rule: number, switch, rate per currency, moment. */
export const SettingField = ({
  id,
  setting,
  draft,
  onChange,
}: {
  id: string
  setting: Setting
  draft: Draft
  onChange: (draft: Draft) => void
}) => {
  const { t } = useBalm()
  const { unit } = useSettingText()
  if (typeof draft === "boolean") {
    return (
      <div className="flex items-center gap-x-3">
        <Switch id={id} checked={draft} onCheckedChange={onChange} />
        <Text size="small">{draft ? t("settings.on") : t("settings.off")}</Text>
      </div>
    )
  }
  if (typeof draft === "object") {
    return (
      <div className="flex flex-col gap-y-2">
        {Object.entries(draft).map(([code, rate], index) => (
          <div key={code} className="flex items-center gap-x-3">
            <Input
              id={index === 0 ? id : `${id}-${code}`}
              aria-label={code.toUpperCase()}
              inputMode="decimal"
              className="w-28"
              value={rate}
              onChange={(event) =>
                onChange({ ...draft, [code]: event.target.value })
              }
            />
            <Text size="small" className="text-ui-fg-subtle">
              {t(
                setting.unit === PER_POINT
                  ? "settings.perPoint"
                  : "settings.perCurrency",
                { currency: code.toUpperCase() }
              )}
            </Text>
          </div>
        ))}
      </div>
    )
  }
  if (setting.type === "moment") {
    return (
      <Input
        id={id}
        type="datetime-local"
        className="w-60"
        value={draft}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <div className="flex items-center gap-x-3">
      <Input
        id={id}
        inputMode="numeric"
        className="w-28"
        value={draft}
        onChange={(event) => onChange(event.target.value)}
      />
      <Text size="small" className="text-ui-fg-subtle">
        {unit(setting.unit)}
      </Text>
    </div>
  )
}
