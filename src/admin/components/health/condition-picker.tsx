import { XMark } from "@medusajs/icons"
import { IconButton, Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useBalm } from "../../hooks/use-balm"
import type { HealthContent } from "../../lib/api/health"
import type { Vocabulary } from "../../lib/api/health-terms"

type Rows = HealthContent["conditions"]

/** Conditions by group, with a search in both languages. */
export const ConditionPicker = ({
  vocabulary,
  rows,
  onChange,
}: {
  vocabulary: Vocabulary
  rows: Rows
  onChange: (rows: Rows) => void
}) => {
  const { t, language } = useBalm()
  const [search, setSearch] = useState("")
  const wanted = search.trim().toLowerCase()
  const chosen = new Set(rows.map(({ code }) => code))
  const offered = vocabulary.health_terms.filter(
    ({ code, label, retired }) =>
      (!retired || chosen.has(code)) &&
      `${label.en} ${label.zhCN}`.toLowerCase().includes(wanted)
  )
  const nameOf = (code: string): string =>
    vocabulary.health_terms.find((term) => term.code === code)?.label[
      language
    ] ?? t("health.unknownTerm")
  const remove = (code: string) =>
    onChange(rows.filter((row) => row.code !== code))
  return (
    <div className="flex flex-col gap-y-3">
      {rows.map((row) => (
        <div
          key={row.code}
          className="bg-ui-bg-subtle flex flex-wrap items-center gap-2 rounded-lg p-3"
        >
          <Text size="small" weight="plus" className="min-w-40 flex-1">
            {nameOf(row.code)}
          </Text>
          <div className="min-w-48 flex-1">
            <Input
              value={row.note ?? ""}
              maxLength={500}
              placeholder={t("health.note")}
              aria-label={t("health.note")}
              onChange={(event) =>
                onChange(
                  rows.map((one) =>
                    one.code === row.code
                      ? { ...one, note: event.target.value || null }
                      : one
                  )
                )
              }
            />
          </div>
          <IconButton
            variant="transparent"
            aria-label={t("health.removeRow")}
            onClick={() => remove(row.code)}
          >
            <XMark />
          </IconButton>
        </div>
      ))}
      <Label size="small" htmlFor="balm-condition-search">
        {t("health.findCondition")}
      </Label>
      <Input
        id="balm-condition-search"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="border-ui-border-base flex max-h-80 flex-col gap-y-4 overflow-y-auto rounded-lg border p-4">
        {offered.length === 0 && (
          <Text size="small">{t("common.noResultsTitle")}</Text>
        )}
        {vocabulary.groups.map((group) => {
          const terms = offered.filter((term) => term.group === group.code)
          return terms.length === 0 ? null : (
            <fieldset key={group.code}>
              <legend className="txt-compact-small-plus mb-1">
                {group.label[language]}
              </legend>
              <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-2">
                {terms.map(({ code, label }) => (
                  <label
                    key={code}
                    className="txt-compact-small flex items-center gap-x-2 py-1.5"
                  >
                    <input
                      type="checkbox"
                      className="h-4 w-4 shrink-0"
                      checked={chosen.has(code)}
                      onChange={(event) =>
                        event.target.checked
                          ? onChange([...rows, { code, note: null }])
                          : remove(code)
                      }
                    />
                    {label[language]}
                  </label>
                ))}
              </div>
            </fieldset>
          )
        })}
      </div>
      {/* In a tab of its own: what was typed here stays. */}
      <Link
        to="/balm/health-terms"
        target="_blank"
        rel="noreferrer"
        className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover self-start py-1"
      >
        {t("health.missingTerm")}
      </Link>
    </div>
  )
}
