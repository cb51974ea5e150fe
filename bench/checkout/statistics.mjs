// @ts-check

/**
 * @param {number[]} values
 * @param {number} share 0.5 for the median
 */
export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? NaN
  const high = sorted[Math.ceil(at)] ?? NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5)

/** The same numbers on each run: mulberry32. */
const generator = (seed = 1) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const RESAMPLES = 2000

/**
 * How far the ratio of two medians can be trusted: the middle 95 % of what it
 * would be for samples drawn anew from these.
 *
 * @param {number[]} above
 * @param {number[]} below
 * @returns {{ ratio: number, low: number, high: number }}
 */
export const ratioOfMedians = (above, below) => {
  const random = generator()
  const redrawn = (/** @type {number[]} */ values) =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? 0))
  const ratios = Array.from(
    { length: RESAMPLES },
    () => redrawn(above) / redrawn(below)
  )
  return {
    ratio: median(above) / median(below),
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
  }
}
