import { z } from "@medusajs/framework/zod"

const text = z.object({ type: z.string(), text: z.string() })

const button = z.object({
  type: z.literal("button"),
  text,
  style: z.enum(["primary", "danger"]).optional(),
})

/** The kinds of Block Kit that Balm writes. */
const block = z.discriminatedUnion("type", [
  z.object({ type: z.literal("header"), text }),
  z.object({
    type: z.literal("section"),
    text: text.optional(),
    fields: z.array(text).optional(),
  }),
  z.object({ type: z.literal("context"), elements: z.array(text) }),
  z.object({ type: z.literal("divider") }),
  z.object({ type: z.literal("actions"), elements: z.array(button) }),
])
export type SlackBlock = z.infer<typeof block>

/** Blocks we know how to show; others are left out, as old clients do. */
export const readSlackBlocks = (blocks: unknown[]): SlackBlock[] =>
  blocks.flatMap((value) => {
    const parsed = block.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
