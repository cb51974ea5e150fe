/** As many calls as one batch takes. */
const MOST_CALLS = 100

type Waiting<Call, Result> = {
  call: Call
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Calls that come at once, or while others are being written, are written
 * together: one transaction for all of them, as databases do it with their
 * own log ("group commit"). A lone call waits for nobody.
 *
 * Each call succeeds or fails by itself: what fails together is tried again
 * one by one.
 *
 * @param write writes the calls in one transaction; answers in their order
 */
export const groupCommit = <Call, Result>(
  write: (calls: Call[]) => Promise<Result[]>
): ((call: Call) => Promise<Result>) => {
  const waiting: Waiting<Call, Result>[] = []
  let writing = false

  const settle = async (batch: Waiting<Call, Result>[]): Promise<void> => {
    try {
      const results = await write(batch.map(({ call }) => call))
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (result === undefined) {
          reject(new Error("A call of a batch was left without an answer."))
        } else {
          resolve(result)
        }
      })
    } catch (error) {
      const [only] = batch
      if (batch.length === 1 && only) {
        only.reject(error)
        return
      }
      for (const one of batch) {
        await settle([one])
      }
    }
  }

  const drain = async (): Promise<void> => {
    writing = true
    while (waiting.length > 0) {
      // Whoever has just been answered may have more to say.
      await turnOfTheLoop()
      await settle(waiting.splice(0, MOST_CALLS))
    }
    writing = false
  }

  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject })
      if (!writing) {
        void drain()
      }
    })
}
