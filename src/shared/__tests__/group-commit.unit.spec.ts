import { groupCommit } from "../group-commit"

const tick = () => new Promise((resolve) => setImmediate(resolve))

describe("groupCommit", () => {
  it("writes what waits together, and a lone call at once", async () => {
    const batches: number[][] = []
    const commit = groupCommit(async (calls: number[]) => {
      batches.push(calls)
      await tick()
      return calls.map((call) => call * 2)
    })
    expect(await Promise.all([1, 2, 3].map(commit))).toEqual([2, 4, 6])
    expect(await commit(4)).toBe(8)
    expect(batches).toEqual([[1, 2, 3], [4]])
  })

  it("keeps together who comes again as soon as it is answered", async () => {
    const sizes: number[] = []
    const commit = groupCommit(async (calls: number[]) => {
      sizes.push(calls.length)
      await tick()
      return calls
    })
    await Promise.all(
      Array.from({ length: 8 }, async (_, client) => {
        await commit(client)
        await commit(client)
        await commit(client)
      })
    )
    expect(sizes).toEqual([8, 8, 8])
  })

  it("fails nobody but who is at fault", async () => {
    const commit = groupCommit(async (calls: number[]) => {
      await tick()
      if (calls.includes(2)) {
        throw new Error("not 2")
      }
      return calls
    })
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map(commit))
    expect(outcomes.map((one) => one.status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ])
    expect(await commit(5)).toBe(5)
  })

  it("takes no more than a hundred at once", async () => {
    const sizes: number[] = []
    const commit = groupCommit(async (calls: number[]) => {
      sizes.push(calls.length)
      await tick()
      return calls
    })
    await Promise.all(Array.from({ length: 201 }, (_, call) => commit(call)))
    expect(sizes).toEqual([100, 100, 1])
  })

  it("leaves no call waiting for an answer that is missing", async () => {
    const commit = groupCommit(() => Promise.resolve([]))
    await expect(commit(1)).rejects.toThrow("left without an answer")
  })
})
