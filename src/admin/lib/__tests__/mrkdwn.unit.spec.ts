import { readMrkdwn, readPlain } from "../mrkdwn"

describe("readMrkdwn", () => {
  it.each([
    ["plain words", [{ kind: "plain", text: "plain words" }]],
    ["*bold*", [{ kind: "bold", text: "bold" }]],
    ["_slow_", [{ kind: "italic", text: "slow" }]],
    ["~gone~", [{ kind: "strike", text: "gone" }]],
    ["`code`", [{ kind: "code", text: "code" }]],
    ["<https://a.test|here>", [{ kind: "link", text: "here" }]],
    ["<https://a.test>", [{ kind: "link", text: "https://a.test" }]],
    ["2 * 3 * 4", [{ kind: "plain", text: "2 * 3 * 4" }]],
    ["a &lt; b &amp;&amp; c", [{ kind: "plain", text: "a < b && c" }]],
    [
      "waited *40 minutes* today",
      [
        { kind: "plain", text: "waited " },
        { kind: "bold", text: "40 minutes" },
        { kind: "plain", text: " today" },
      ],
    ],
  ])("reads %s", (text, spans) => {
    expect(readMrkdwn(text)).toEqual([{ quote: false, spans }])
  })

  it("reads quotes line by line", () => {
    expect(readMrkdwn("said:\n> *no*\n")).toEqual([
      { quote: false, spans: [{ kind: "plain", text: "said:" }] },
      { quote: true, spans: [{ kind: "bold", text: "no" }] },
      { quote: false, spans: [] },
    ])
  })

  it("leaves plain text as it is", () => {
    expect(readPlain("*no*\n<b>")).toEqual([
      { quote: false, spans: [{ kind: "plain", text: "*no*" }] },
      { quote: false, spans: [{ kind: "plain", text: "<b>" }] },
    ])
  })
})
