import { Badge, Button, Hint, Label, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useBalm } from "../../../hooks/use-balm"
import { useSaveSetting } from "../../../hooks/use-settings"
import type { Setting } from "../../../lib/api/settings"
import { checkDraft, draftOf } from "../../../lib/setting-draft"
import { SettingField } from "./setting-field"
import { useSettingText } from "./use-setting-text"

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** One rule: what it does, its value, and a button that saves just it. */
export const SettingRow = ({ setting }: { setting: Setting }) => {
  const { t, language } = useBalm()
  const { describe } = useSettingText()
  const save = useSaveSetting()
  const [draft, setDraft] = useState(draftOf(setting, setting.value))
  const checked = checkDraft(setting, draft)
  const touched = !same(draft, draftOf(setting, setting.value))
  // The store's own moment has no usual value.
  const hasUsual = setting.type !== "moment"
  const isUsual = same(draft, draftOf(setting, setting.default))
  const id = `balm-${setting.key}`

  const submit = () => {
    if (!checked.ok) {
      return
    }
    save.mutate(
      { key: setting.key, value: checked.value },
      {
        onSuccess: () => toast.success(t("common.saved")),
        onError: (error) =>
          toast.error(t("common.notSaved", { reason: error.message })),
      }
    )
  }

  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-3 px-6 py-4 md:grid-cols-2">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Label htmlFor={id} weight="plus">
            {setting.label[language]}
          </Label>
          {hasUsual && !same(setting.value, setting.default) && (
            <Badge size="2xsmall" color="blue">
              {t("settings.changed")}
            </Badge>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle mt-1">
          {setting.help[language]}
        </Text>
      </div>
      <div className="flex min-w-0 flex-col gap-y-2">
        <SettingField
          id={id}
          setting={setting}
          draft={draft}
          onChange={setDraft}
        />
        {!checked.ok && (
          <Hint variant="error">
            {t(`settings.${checked.fault.key}`, { ...checked.fault })}
          </Hint>
        )}
        {checked.ok && hasUsual && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("settings.usually", { value: describe(setting) })}
          </Text>
        )}
        <div className="flex flex-wrap gap-2">
          {touched && (
            <Button
              size="small"
              onClick={submit}
              disabled={!checked.ok}
              isLoading={save.isPending}
            >
              {t("common.save")}
            </Button>
          )}
          {touched && (
            <Button
              size="small"
              variant="transparent"
              onClick={() => setDraft(draftOf(setting, setting.value))}
            >
              {t("common.cancel")}
            </Button>
          )}
          {!touched && hasUsual && !isUsual && (
            <Button
              size="small"
              variant="transparent"
              onClick={() => setDraft(draftOf(setting, setting.default))}
            >
              {t("settings.backToUsual")}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
