import { clx } from "@medusajs/ui"
import { readMrkdwn, readPlain } from "../../lib/mrkdwn"
import type { Span } from "../../lib/mrkdwn"

const STYLE: Record<Span["kind"], string> = {
  plain: "",
  bold: "font-semibold",
  italic: "italic",
  strike: "line-through",
  code: "font-mono text-ui-tag-red-text",
  link: "text-ui-fg-interactive",
}

/** A text as Slack shows it: `plain_text` as it is, or Slack's Markdown. */
export const SlackText = ({
  text,
}: {
  text: { type: string; text: string }
}) => (
  <>
    {(text.type === "mrkdwn"
      ? readMrkdwn(text.text)
      : readPlain(text.text)
    ).map((line, row) => (
      <span
        key={row}
        className={clx("block min-h-[1lh] break-words", {
          "border-ui-border-strong border-s-4 ps-2": line.quote,
        })}
      >
        {line.spans.map((span, index) => (
          <span key={index} className={STYLE[span.kind]}>
            {span.text}
          </span>
        ))}
      </span>
    ))}
  </>
)
