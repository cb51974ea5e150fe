import { z } from "@medusajs/framework/zod"

const failedRequest = z.object({
  response: z.object({
    status: z.number(),
    data: z.looseObject({ message: z.string() }),
  }),
})

/** What the server answers to a request that should fail, whole. */
export const refusal = async (
  request: Promise<unknown>
): Promise<z.infer<typeof failedRequest>["response"]> => {
  const error: unknown = await request.then(
    () => new Error("the request did not fail"),
    (reason: unknown) => reason
  )
  const failed = failedRequest.safeParse(error)
  if (!failed.success) {
    throw error
  }
  return failed.data.response
}

/** What the server answers to a request that should fail, in words. */
export const failure = async (
  request: Promise<unknown>
): Promise<{ status: number; message: string }> => {
  const { status, data } = await refusal(request)
  return { status, message: data.message }
}
