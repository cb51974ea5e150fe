import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Label, Select, Text } from "@medusajs/ui"
import { useBalm } from "../../hooks/use-balm"
import type { CardDraft } from "../../lib/card-draft"

const EFFECTS = ["warn", "needs_consent", "block"] as const

type Rows = CardDraft["contraindications"]

/** Who should not have this: one row for each condition. */
export const ContraindicationRows = ({
  rows,
  terms,
  onChange,
}: {
  rows: Rows
  terms: { code: string; name: string }[]
  onChange: (rows: Rows) => void
}) => {
  const { t, word } = useBalm()
  const change = (at: number, part: Partial<Rows[number]>) =>
    onChange(
      rows.map((row, index) => (index === at ? { ...row, ...part } : row))
    )
  return (
    <div className="flex flex-col gap-y-3">
      <Label>{t("safety.card.contraindications")}</Label>
      {rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("safety.card.contraindicationsNone")}
        </Text>
      )}
      {rows.map((row, at) => (
        <div
          key={at}
          className="bg-ui-bg-subtle flex flex-col gap-y-2 rounded-lg p-3"
        >
          <div className="flex items-center gap-x-2">
            <div className="flex-1">
              <Select
                value={row.fact}
                onValueChange={(fact) => change(at, { fact })}
              >
                <Select.Trigger aria-label={t("safety.card.chooseCondition")}>
                  <Select.Value
                    placeholder={t("safety.card.chooseCondition")}
                  />
                </Select.Trigger>
                <Select.Content>
                  {terms.map(({ code, name }) => (
                    <Select.Item key={code} value={code}>
                      {name}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
            <IconButton
              variant="transparent"
              aria-label={t("safety.card.remove")}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <Trash />
            </IconButton>
          </div>
          <Select
            value={row.effect}
            onValueChange={(chosen) => {
              const effect = EFFECTS.find((one) => one === chosen)
              if (effect) {
                change(at, { effect })
              }
            }}
          >
            <Select.Trigger aria-label={t("safety.card.effect")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {EFFECTS.map((effect) => (
                <Select.Item key={effect} value={effect}>
                  {word("safety.card.effects", effect)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Input
            value={row.source}
            maxLength={200}
            placeholder={t("safety.card.source")}
            aria-label={t("safety.card.source")}
            onChange={(event) => change(at, { source: event.target.value })}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() =>
          onChange([...rows, { fact: "", effect: "block", source: "" }])
        }
      >
        {t("safety.card.addCondition")}
      </Button>
    </div>
  )
}
