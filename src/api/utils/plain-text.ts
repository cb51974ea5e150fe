import { z } from "@medusajs/framework/zod"

const HALF_OF_A_PAIR =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * A text that is stored as it comes: neither a NUL nor half of a surrogate
 * pair, which PostgreSQL cannot keep.
 */
export const plainText = (longest: number, shortest = 1) =>
  z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .refine(
      (text) => !text.includes("\u0000") && !HALF_OF_A_PAIR.test(text),
      "holds a character that cannot be stored"
    )
