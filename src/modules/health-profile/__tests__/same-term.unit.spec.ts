import { sameTerm } from "../rules/same-term"

const term = (en: string, zhCN: string) => ({ en, zhCN })

describe("sameTerm", () => {
  it.each([
    [term("Rash", "疹"), term("rash", "别的"), true],
    [term("Rash", "疹"), term("Other", "疹"), true],
    [term("Café-au-lait", "斑"), term("cafe au LAIT", "别的"), true],
    [term("Rash", "疹"), term("Rashes", "皮疹"), false],
    [term("!!!", "疹"), term("???", "斑"), false],
    [term("__proto__", "a"), term("constructor", "b"), false],
  ])("%j and %j: %s", (one, other, same) => {
    expect(sameTerm(one, other)).toBe(same)
    expect(sameTerm(other, one)).toBe(same)
  })
})
