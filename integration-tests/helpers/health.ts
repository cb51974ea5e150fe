import { randomBytes } from "node:crypto"

/** Bytes that are a picture at first sight, as every PNG begins. */
export const pngOf = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    randomBytes(bytes - 8),
  ])
