const STEP_MILLISECONDS = 50

/**
 * Waits until a reading is as wanted: effects follow their event on their
 * own time. Fails with the last reading.
 */
export const eventually = async <Reading>(
  read: () => Promise<Reading>,
  wanted: (reading: Reading) => boolean,
  milliseconds = 15_000
): Promise<Reading> => {
  const end = Date.now() + milliseconds
  for (;;) {
    const reading = await read()
    if (wanted(reading)) {
      return reading
    }
    if (Date.now() > end) {
      throw new Error(
        `not so in time; last reading: ${JSON.stringify(reading)}`
      )
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS))
  }
}

/**
 * Waits until an effect that runs in its own time has made this call, and the
 * call is over; then stops watching it.
 */
export const called = async (call: jest.SpyInstance): Promise<void> => {
  await eventually(
    () => Promise.resolve(call.mock.results.length),
    (calls) => calls > 0
  )
  await Promise.all(call.mock.results.map(({ value }) => value))
  call.mockRestore()
}
