import { intentOf } from "../intent"

describe("the key of what somebody wants", () => {
  const keys = () => {
    let made = 0
    return () => `key-${(made += 1)}`
  }

  it("stays the same while the same is wanted", () => {
    const newKey = keys()
    const first = intentOf(undefined, { item: "a", sessions: 1 }, newKey)
    expect(first.key).toBe("key-1")
    expect(intentOf(first, { item: "a", sessions: 1 }, newKey)).toBe(first)
  })

  it("is another one for anything else, and after it had its effect", () => {
    const newKey = keys()
    const first = intentOf(undefined, { item: "a", sessions: 1 }, newKey)
    expect(intentOf(first, { item: "a", sessions: 2 }, newKey).key).toBe(
      "key-2"
    )
    expect(intentOf(undefined, { item: "a", sessions: 1 }, newKey).key).toBe(
      "key-3"
    )
  })
})
