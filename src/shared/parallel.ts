/**
 * Runs `work` for each item, at most `width` at a time, in order of begin.
 *
 * @throws whatever `work` throws, once those already begun have ended
 */
export const eachOf = async <Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>
): Promise<void> => {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) {
      await work(item)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane))
  const broken = lanes.find((result) => result.status === "rejected")
  if (broken) {
    throw broken.reason
  }
}
