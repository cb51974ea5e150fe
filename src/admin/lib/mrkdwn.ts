export type Span = {
  kind: "plain" | "bold" | "italic" | "strike" | "code" | "link"
  text: string
}

export type Line = { quote: boolean; spans: Span[] }

const MARKS = { "*": "bold", _: "italic", "~": "strike", "`": "code" } as const

const TOKEN =
  /<(?<url>[^|>]+)(?:\|(?<label>[^>]*))?>|(?<mark>[*_~`])(?<inner>[^\s*_~`](?:[^*_~`\n]*[^\s*_~`])?)\k<mark>/g

const isMark = (mark: string): mark is keyof typeof MARKS => mark in MARKS

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")

const spansOf = (line: string): Span[] => {
  const spans: Span[] = []
  let end = 0
  const plain = (text: string) => {
    if (text) {
      spans.push({ kind: "plain", text: unescape(text) })
    }
  }
  for (const match of line.matchAll(TOKEN)) {
    plain(line.slice(end, match.index))
    const { url, label, mark, inner } = match.groups ?? {}
    if (url !== undefined) {
      spans.push({ kind: "link", text: unescape(label || url) })
    } else if (mark !== undefined && inner !== undefined && isMark(mark)) {
      spans.push({ kind: MARKS[mark], text: unescape(inner) })
    }
    end = match.index + match[0].length
  }
  plain(line.slice(end))
  return spans
}

/**
 * Slack's own Markdown as lines of spans, as far as Balm writes it: bold,
 * italic, strike, code, links and quotes.
 *
 * Source: docs.slack.dev, "Formatting message text".
 */
export const readMrkdwn = (text: string): Line[] =>
  text.split("\n").map((line) => {
    const quoted = /^(?:>|&gt;)\s?/.exec(line)
    return {
      quote: quoted !== null,
      spans: spansOf(quoted ? line.slice(quoted[0].length) : line),
    }
  })

/** A text without any marks, line by line. */
export const readPlain = (text: string): Line[] =>
  text
    .split("\n")
    .map((line) => ({ quote: false, spans: [{ kind: "plain", text: line }] }))
