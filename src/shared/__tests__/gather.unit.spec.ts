import { createMedusaContainer } from "@medusajs/framework/utils"
import { asValue } from "@medusajs/framework/awilix"
import { finishGathered, gather } from "../gather"

const LOOK = 200
const LONGEST = 5_000

describe("gather", () => {
  const errors: string[] = []
  const container = createMedusaContainer()
  container.register({
    logger: asValue({ error: (text: string) => errors.push(text) }),
  })
  const runs: string[][] = []
  let fails = false
  let utilization = 0
  const send = gather(
    async (_, ids) => {
      runs.push(ids)
      if (fails) {
        throw new Error("no database")
      }
    },
    () => () => utilization
  )

  beforeEach(() => {
    jest.useFakeTimers()
    runs.length = 0
    errors.length = 0
    fails = false
    utilization = 0
  })
  afterEach(async () => {
    await jest.advanceTimersByTimeAsync(LONGEST)
    jest.useRealTimers()
  })

  it("runs at the first quiet look, each id once, and starts anew", async () => {
    send(container, "a")
    send(container, "b")
    send(container, "a")
    expect(runs).toEqual([])
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(runs).toEqual([["a", "b"]])
    send(container, "a")
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(runs).toEqual([["a", "b"], ["a"]])
  })

  it("gathers while the process is busy, until it is quiet", async () => {
    utilization = 0.9
    send(container, "a")
    await jest.advanceTimersByTimeAsync(3 * LOOK)
    send(container, "b")
    expect(runs).toEqual([])
    utilization = 0.1
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(runs).toEqual([["a", "b"]])
  })

  it("waits five seconds at most for a quiet moment", async () => {
    utilization = 1
    send(container, "a")
    await jest.advanceTimersByTimeAsync(LONGEST - LOOK)
    send(container, "b")
    expect(runs).toEqual([])
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(runs).toEqual([["a", "b"]])
  })

  it("keeps the applications of one process apart", async () => {
    send(container, "a")
    send(createMedusaContainer(), "b")
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(runs).toEqual([["a"], ["b"]])
  })

  it("measures the event loop where nothing else is given", async () => {
    jest.useRealTimers()
    const own: string[][] = []
    gather(async (_, ids) => own.push(ids))(container, "a")
    while (own.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(own).toEqual([["a"]])
    jest.useFakeTimers()
  })

  it("leaves to the sweep what fails", async () => {
    fails = true
    send(container, "a")
    await jest.advanceTimersByTimeAsync(LOOK)
    expect(errors).toEqual(["left to the sweep: a: no database"])
  })

  it("runs what waits when the process is told to stop, and waits for it", async () => {
    utilization = 0.9
    send(container, "a")
    await jest.advanceTimersByTimeAsync(LOOK)
    send(container, "b")
    await finishGathered()
    expect(runs).toEqual([["a", "b"]])
    await jest.advanceTimersByTimeAsync(LONGEST)
    expect(runs).toEqual([["a", "b"]])
  })

  it("waits no longer than five seconds for a run that hangs", async () => {
    const hang = gather(
      () => new Promise(() => undefined),
      () => () => 0
    )
    hang(container, "a")
    let stopped = false
    const stop = finishGathered().then(() => {
      stopped = true
    })
    await jest.advanceTimersByTimeAsync(LONGEST - 1)
    expect(stopped).toEqual(false)
    await jest.advanceTimersByTimeAsync(1)
    await stop
    expect(stopped).toEqual(true)
  })
})
