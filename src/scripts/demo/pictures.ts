import { drawPng } from "./png"
import type { Colour } from "./png"

const SIZE = 320

const mix = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
]

/** 1 at the middle of a patch, 0 beyond its edge, soft between. */
const patch = (
  [x, y]: readonly [number, number],
  [middleX, middleY, width, height]: readonly [number, number, number, number]
): number => {
  const distance = Math.hypot((x - middleX) / width, (y - middleY) / height)
  return distance >= 1 ? 0 : (1 - distance) ** 2 * (1 + 2 * distance)
}

/** The same for each run: a demo is to look alike everywhere. */
const grain = (x: number, y: number): number => {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43_758.5453
  return (value - Math.floor(value) - 0.5) * 6
}

const BACKGROUND: Colour = [226, 232, 234]

/**
 * A cheek, as somebody without talent would draw it: a tone, and spots that
 * fade from picture to picture. Nobody's face.
 *
 * @param strength of the spots, 0 to 1
 */
export const drawCheek = (
  skin: { tone: Colour; spots: Colour },
  strength: number
): Buffer => {
  const spots = [
    [0.42, 0.4, 0.15, 0.12],
    [0.58, 0.52, 0.19, 0.16],
    [0.4, 0.62, 0.11, 0.09],
    [0.66, 0.35, 0.08, 0.07],
    [0.5, 0.74, 0.08, 0.06],
  ] as const
  return drawPng(SIZE, (column, row) => {
    const at = [column / SIZE, row / SIZE] as const
    const face = Math.min(1, patch(at, [0.5, 0.52, 0.52, 0.62]) * 6)
    const light = 26 * patch(at, [0.4, 0.3, 0.5, 0.5]) - 10
    const redness = Math.max(...spots.map((spot) => patch(at, spot)))
    const shade = light + grain(column, row)
    const [red, green, blue] = mix(skin.tone, skin.spots, redness * strength)
    return mix(BACKGROUND, [red + shade, green + shade, blue + shade], face)
  })
}
