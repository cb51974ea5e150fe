import { findTopics } from "../find-topics"

describe("topics of a text", () => {
  it.each([
    ["I waited an hour, the queue was long", ["waiting"]],
    ["Too expensive for a haircut", ["price", "result"]],
    ["一直推销办卡", ["selling"]],
    ["房间很吵,空调太冷", ["place"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(findTopics(text, [])).toEqual(expected)
  })

  it("puts what the customer ticked first, once", () => {
    expect(findTopics("dirty towels, rude staff", ["staff", "price"])).toEqual([
      "staff",
      "price",
      "cleanliness",
    ])
  })
})
