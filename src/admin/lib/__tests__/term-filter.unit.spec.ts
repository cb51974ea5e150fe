import type { HealthTerm } from "../api/health-terms"
import { chooseTerms, isTermFilter } from "../term-filter"

const term = (
  code: string,
  en: string,
  zhCN: string,
  more: Partial<HealthTerm> = {}
): HealthTerm => ({
  code,
  group: "skin",
  label: { en, zhCN },
  weight: "care",
  own: false,
  retired: false,
  version: 0,
  ...more,
})
const terms = [
  term("asthma", "Asthma", "哮喘"),
  term("rash", "Glitter rash", "闪粉疹", { own: true }),
  term("old", "Sand rash", "沙疹", { own: true, retired: true }),
]
const codes = (...choice: ["all" | "own" | "retired", string]) =>
  chooseTerms(terms, ...choice).map(({ code }) => code)

describe("terms in the list", () => {
  it.each([
    ["all", "", ["asthma", "rash", "old"]],
    ["own", "", ["rash", "old"]],
    ["retired", "", ["old"]],
    ["all", "RASH", ["rash", "old"]],
    ["all", "rash glit", ["rash"]],
    ["all", "疹", ["rash", "old"]],
    ["retired", "闪粉", []],
    ["all", "Ａsthma", ["asthma"]],
    ["all", "constructor", []],
  ] as const)("%s with %j are %j", (filter, search, found) => {
    expect(codes(filter, search)).toEqual(found)
  })

  it("knows its filters", () => {
    expect(["all", "own", "retired", "toString"].map(isTermFilter)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
