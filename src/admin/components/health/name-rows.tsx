import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useBalm } from "../../hooks/use-balm"
import { LabelledSection } from "../labelled-section"

type Row = { name: string; note: string | null }

/** Names with a note each, line by line. */
export const NameRows = <Named extends Row>({
  label,
  nameLabel,
  rows,
  fresh,
  onChange,
  children,
}: {
  label: string
  nameLabel: string
  rows: Named[]
  /** A row before anybody typed. */
  fresh: Named
  onChange: (rows: Named[]) => void
  /** What stands between name and note. */
  children?: (row: Named, change: (row: Named) => void) => ReactNode
}) => {
  const { t } = useBalm()
  const change = (at: number, row: Named) =>
    onChange(rows.map((one, index) => (index === at ? row : one)))
  return (
    <LabelledSection title={label}>
      {rows.map((row, at) => (
        <div
          key={at}
          className="bg-ui-bg-subtle flex flex-col gap-2 rounded-lg p-3"
        >
          <div className="flex items-center gap-x-2">
            <div className="flex-1">
              <Input
                value={row.name}
                maxLength={200}
                autoFocus={row.name === ""}
                placeholder={nameLabel}
                aria-label={nameLabel}
                onChange={(event) =>
                  change(at, { ...row, name: event.target.value })
                }
              />
            </div>
            <IconButton
              variant="transparent"
              aria-label={t("health.removeRow")}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <Trash />
            </IconButton>
          </div>
          {children?.(row, (changed) => change(at, changed))}
          <Input
            value={row.note ?? ""}
            maxLength={500}
            placeholder={t("health.note")}
            aria-label={t("health.note")}
            onChange={(event) =>
              change(at, { ...row, note: event.target.value || null })
            }
          />
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => onChange([...rows, fresh])}
      >
        {t("health.addRow")}
      </Button>
    </LabelledSection>
  )
}
