import { Text, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useFormat } from "../hooks/use-format"

export type LedgerLine = {
  id: string
  title: string
  note: string | null
  /** Leads to what it came from. */
  href?: string | undefined
  /** ISO, UTC. */
  at: string
  /** What came in is positive. */
  change: number
}

/** What came in and went out, newest first. */
export const LedgerLines = ({
  lines,
  empty,
}: {
  lines: LedgerLine[]
  empty: string
}) => {
  const format = useFormat()
  if (lines.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {empty}
      </Text>
    )
  }
  return (
    <ol className="divide-ui-border-base divide-y">
      {lines.map((line) => (
        <li
          key={line.id}
          className="flex items-start justify-between gap-x-4 py-2.5"
        >
          <div className="min-w-0">
            <Text size="small" weight="plus" className="break-words">
              {line.href ? (
                <Link
                  to={line.href}
                  className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
                >
                  {line.title}
                </Link>
              ) : (
                line.title
              )}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {format.moment(line.at)}
              {line.note && ` · ${line.note}`}
            </Text>
          </div>
          <Text
            size="small"
            weight="plus"
            className={clx("tabular-nums", {
              "text-ui-tag-green-text": line.change > 0,
              "text-ui-fg-subtle": line.change < 0,
            })}
          >
            {line.change > 0 ? "+" : ""}
            {format.number(line.change)}
          </Text>
        </li>
      ))}
    </ol>
  )
}
