import { fold } from "./fold"

/** A word, one Chinese character, or a mark that ends a clause or sentence. */
export type Token = {
  text: string
  start: number
  end: number
  kind: "word" | "clause" | "sentence"
}

const TOKEN =
  /[a-z0-9\u00c0-\u024f]+(?:'[a-z]+)*|[\u3400-\u9fff]|[.!?;\u3002\u2026\n]+|[,:()\u3001]/g

/**
 * Splits a text without any dictionary. Positions are positions in the
 * original text.
 */
export const tokenise = (text: string): Token[] =>
  Array.from(fold(text).matchAll(TOKEN), (match) => {
    const found = match[0]
    const kind = /^[.!?;\u3002\u2026\n]/.test(found)
      ? "sentence"
      : /^[,:()\u3001]/.test(found)
        ? "clause"
        : "word"
    return {
      text: found,
      start: match.index,
      end: match.index + found.length,
      kind,
    }
  })
