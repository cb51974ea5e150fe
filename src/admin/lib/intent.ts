/** What somebody wants, and the key it is sent with. */
export type Intent = { content: string; key: string }

/**
 * The intent of what is about to be sent. The same again, after a broken line
 * or a second tap, is the one from before and counts once; anything else is a
 * new one. Forget the last one when it has had its effect.
 */
export const intentOf = (
  last: Intent | undefined,
  content: unknown,
  newKey: () => string
): Intent => {
  const text = JSON.stringify(content)
  return last?.content === text ? last : { content: text, key: newKey() }
}
