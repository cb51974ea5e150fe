import { groupBy, inParts } from "../collections"

describe("groupBy", () => {
  it("keeps rows by key, in the order they came", () => {
    expect([
      ...groupBy(["ash", "birch", "alder"], (tree) => tree.charAt(0)),
    ]).toEqual([
      ["a", ["ash", "alder"]],
      ["b", ["birch"]],
    ])
  })
})

describe("inParts", () => {
  it("leaves nothing out, the last part being what is left", () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(inParts([1, 2], 2)).toEqual([[1, 2]])
    expect(inParts([], 2)).toEqual([])
  })
})
