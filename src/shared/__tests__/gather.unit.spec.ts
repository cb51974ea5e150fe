import { createMedusaContainer } from "@medusajs/framework/utils"
import { asValue } from "@medusajs/framework/awilix"
import { gather } from "../gather"

describe("gather", () => {
  const errors: string[] = []
  const container = createMedusaContainer()
  container.register({
    logger: asValue({ error: (text: string) => errors.push(text) }),
  })
  const runs: string[][] = []
  let fails = false
  const send = gather(async (_, ids) => {
    runs.push(ids)
    if (fails) {
      throw new Error("no database")
    }
  })

  beforeEach(() => {
    jest.useFakeTimers()
    runs.length = 0
    errors.length = 0
    fails = false
  })
  afterEach(async () => {
    await jest.advanceTimersByTimeAsync(5_000)
    jest.useRealTimers()
  })

  it("runs the first at once and the rest of the second together", async () => {
    await send(container, "a")
    await send(container, "b")
    await send(container, "c")
    await send(container, "b")
    expect(runs).toEqual([["a"]])
    await jest.advanceTimersByTimeAsync(1_000)
    expect(runs).toEqual([["a"], ["b", "c"]])
  })

  it("keeps gathering while they keep coming, then starts anew", async () => {
    await send(container, "a")
    await send(container, "b")
    await jest.advanceTimersByTimeAsync(1_000)
    await send(container, "c")
    expect(runs).toEqual([["a"], ["b"]])
    await jest.advanceTimersByTimeAsync(1_000)
    expect(runs).toEqual([["a"], ["b"], ["c"]])
    await jest.advanceTimersByTimeAsync(1_000)
    await send(container, "d")
    expect(runs).toEqual([["a"], ["b"], ["c"], ["d"]])
  })

  it("passes the first failure on and leaves the gathered to the sweep", async () => {
    fails = true
    await expect(send(container, "a")).rejects.toThrow("no database")
    await send(container, "b")
    await jest.advanceTimersByTimeAsync(1_000)
    expect(errors).toEqual(["left to the sweep: b: no database"])
  })
})
