/** Rows by key, in the order they came. (`Map.groupBy` needs Node 21.) */
export const groupBy = <Row, Key>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key
): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) {
      group.push(row)
    } else {
      groups.set(key, [row])
    }
  }
  return groups
}

/** Items in parts of at most `size`, in the order they came. */
export const inParts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size)
  )

/** Without what is missing. */
export const compact = <Item>(items: Iterable<Item | null | undefined>) =>
  [...items].filter((item): item is Item => item !== null && item !== undefined)
