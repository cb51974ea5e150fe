import { deflateSync } from "node:zlib"

export type Colour = readonly [red: number, green: number, blue: number]

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Table-less CRC-32, as the PNG specification (ISO 15948, annex D) has it. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
  }
  return (crc ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A square picture, drawn point by point, as a PNG of true colours. */
export const drawPng = (
  size: number,
  colourAt: (x: number, y: number) => Colour
): Buffer => {
  // Each line begins with its filter: 0, none.
  const lines = Buffer.alloc(size * (1 + 3 * size))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      lines.set(
        colourAt(x, y).map((part) => Math.max(0, Math.min(255, part))),
        y * (1 + 3 * size) + 1 + 3 * x
      )
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits, red green blue; the rest is 0.
  header.set([8, 2], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
