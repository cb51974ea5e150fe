import { csvLine } from "../csv"

describe("csvLine", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1", "'＝1"],
    ["＠1", "'＠1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["1=1", "1=1"],
    [-1, "-1"],
    ["", ""],
    [null, ""],
  ])("writes %j as %j", (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`)
  })
})
