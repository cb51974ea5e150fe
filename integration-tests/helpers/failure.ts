import { z } from "@medusajs/framework/zod"

const failedRequest = z.object({
  response: z.object({
    status: z.number(),
    data: z.object({ message: z.string() }),
  }),
})

/** What the server answers to a request that should fail. */
export const failure = async (
  request: Promise<unknown>
): Promise<{ status: number; message: string }> => {
  const error: unknown = await request.then(
    () => new Error("the request did not fail"),
    (reason: unknown) => reason
  )
  const failed = failedRequest.safeParse(error)
  if (!failed.success) {
    throw error
  }
  const { status, data } = failed.data.response
  return { status, message: data.message }
}
