/** A source of chance that gives the same answers every time. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** One of a list. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/**
 * Mulberry32: 32 bits of state are plenty for a few hundred choices.
 *
 * @param seed the same seed gives the same store
 */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  }
}
