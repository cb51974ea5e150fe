import { inflateSync } from "node:zlib"
import { imageType } from "../../../modules/health-profile/rules/image-type"
import { photoSeries } from "../data/photos"
import { drawCheek } from "../pictures"
import { drawPng } from "../png"

describe("the demo's pictures", () => {
  it("are PNGs that hold what was drawn", () => {
    const picture = drawPng(2, (x, y) => [x * 255, y * 255, 300])
    expect(imageType(picture)).toBe("image/png")
    const data = picture.indexOf("IDAT")
    const length = picture.readUInt32BE(data - 4)
    expect([
      ...inflateSync(picture.subarray(data + 4, data + 4 + length)),
    ]).toEqual([0, 0, 0, 255, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255])
    expect(picture.subarray(-12).toString("hex")).toBe(
      "0000000049454e44ae426082"
    )
  })

  it("are alike in each run, different from one another, and small", () => {
    const drawn = photoSeries.flatMap(({ skin, photos }) =>
      photos.map(({ strength }) => drawCheek(skin, strength))
    )
    expect(new Set(drawn.map((one) => one.toString("base64"))).size).toBe(5)
    const [first] = photoSeries
    expect(
      first && drawCheek(first.skin, first.photos[0]?.strength ?? 0)
    ).toEqual(drawn[0])
    for (const picture of drawn) {
      expect(picture.length).toBeLessThan(300_000)
    }
  })
})
