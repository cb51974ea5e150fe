import { findHealthWords } from "../find-health-words"

const words = (text: string) =>
  findHealthWords(text).map(({ snippet, grade }) => `${snippet}:${grade}`)

describe("words about health or safety", () => {
  it.each([
    ["The wax burned my lip", ["burned:serious"]],
    [
      "I had an ALLERGIC reaction and a rash",
      ["ALLERGIC:serious", "rash:mild"],
    ],
    [
      "She cut my ear and it was bleeding",
      ["cut my ear:serious", "bleeding:serious"],
    ],
    ["felt dizzy afterwards", ["dizzy:mild"]],
    ["Couldn’t breathe in the sauna", ["Couldn’t breathe:serious"]],
    ["no burn this time", ["burn:serious"]],
    ["背被烫伤了", ["烫伤:serious"]],
    ["脸过敏,又红肿又痒", ["过敏:serious", "红肿:mild", "痒:mild"]],
    ["剪头发剪到耳朵流血", ["剪到耳朵:serious", "流血:serious"]],
    ["做完有点晕", ["晕:mild"]],
    ["毛巾没消毒", ["没消毒:mild"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    "She cut my hair beautifully",
    "Improves blood circulation",
    "Loved the burning incense",
    "a number of customers",
    "晕染很自然",
    "喜欢她家的香薰",
    "消肿效果好",
    "",
  ])("says nothing about: %s", (text) => {
    expect(words(text)).toEqual([])
  })
})
