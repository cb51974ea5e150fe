import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import texts from "../index"

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[`${path}${key}`, value]]
      : flatten(value, `${path}${key}.`)
  )

const all = new Map(flatten(texts.en.balm))
const zh = new Map(flatten(texts.zhCN.balm))

/** English says "1 point" otherwise; Chinese needs no second text. */
const ONE = "_one"
const singulars = [...all.keys()].filter((key) => key.endsWith(ONE))
const en = new Map([...all].filter(([key]) => !key.endsWith(ONE)))

const placeholders = (text: string): string[] =>
  (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

/** Names that are the same in both languages. */
const NAMES = /\{\{\w+\}\}|Slack|Balm/g

const adminFolder = join(__dirname, "../..")
const sources = readdirSync(adminFolder, { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path) && !path.includes("__tests__"))
  .map((path) => readFileSync(join(adminFolder, path), "utf8"))

describe("admin texts", () => {
  it("has the same keys in English and Chinese", () => {
    expect([...zh.keys()].toSorted()).toEqual([...en.keys()].toSorted())
  })

  it("has singulars of texts with the same values", () => {
    expect(singulars).not.toEqual([])
    const different = singulars.filter(
      (key) =>
        placeholders(all.get(key) ?? "").join() !==
        placeholders(en.get(key.slice(0, -ONE.length)) ?? "").join()
    )
    expect(different).toEqual([])
  })

  it("has no empty text", () => {
    const empty = [...all, ...zh].filter(([, text]) => text.trim() === "")
    expect(empty).toEqual([])
  })

  it("has no English left in Chinese and no Chinese in English", () => {
    const englishLeft = [...zh].filter(([, text]) =>
      /[A-Za-z]{2,}/.test(text.replace(NAMES, ""))
    )
    const chineseLeft = [...all].filter(([, text]) =>
      /\p{Script=Han}/u.test(text)
    )
    expect(englishLeft).toEqual([])
    expect(chineseLeft).toEqual([])
  })

  it("fills in the same values in both languages", () => {
    const different = [...en].filter(
      ([key, text]) =>
        placeholders(text).join() !== placeholders(zh.get(key) ?? "").join()
    )
    expect(different).toEqual([])
  })

  it("has a text for each key that a page asks for", () => {
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*"([\w.]+)"/g)].map((match) => match[1])
    )
    const groups = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:word|knownWord)\(\s*"([\w.]+)"/g)].map(
        (match) => match[1]
      )
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !en.has(key ?? ""))).toEqual([])
    expect(
      groups.filter(
        (group) => ![...en.keys()].some((key) => key.startsWith(`${group}.`))
      )
    ).toEqual([])
  })

  it("uses each text somewhere", () => {
    const source = sources.join("\n")
    const unused = [...en.keys()].filter((key) => {
      const group = key.slice(0, key.lastIndexOf("."))
      return !(
        source.includes(`"${key}"`) ||
        source.includes(`"${group}"`) ||
        source.includes(`${group}.$`) ||
        source.includes(`label: "${key}"`)
      )
    })
    expect(unused).toEqual([])
  })
})
