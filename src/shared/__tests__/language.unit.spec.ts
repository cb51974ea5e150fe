import { languageOf } from "../language"

describe("languageOf", () => {
  it.each([
    [["zh"], "zhCN"],
    [["zh-CN"], "zhCN"],
    [["zhCN"], "zhCN"],
    [["ZH_hans"], "zhCN"],
    [["en-GB", "zh"], "en"],
    [[undefined, "zh"], "zhCN"],
    [["fr", "zh"], "zhCN"],
    [["fr"], "en"],
    [[7, null], "en"],
    [[], "en"],
  ])("%j is %s", (tags, expected) => {
    expect(languageOf(...tags)).toBe(expected)
  })
})
