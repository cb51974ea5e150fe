import { numbersIn } from "../numbers"

describe("numbers in a text", () => {
  it.each([
    ["40 minutes", [40]],
    ["forty-five minutes", [45]],
    ["one hundred and twenty", [100, 20]],
    ["two hundred twenty five", [225]],
    ["1,200.50 dollars", [1200.5]],
    ["one of the best", []],
    ["等了四十分钟", [40]],
    ["两个小时", [2]],
    ["一百二十块", [120]],
    ["三千元", [3000]],
    ["一直很好,一些小问题", []],
    ["５星", [5]],
    ["", []],
  ])("%s", (text, expected) => {
    expect([...numbersIn(text)]).toEqual(expected)
  })
})
