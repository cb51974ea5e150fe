import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { GUIDE_NAMES } from "../guide-names"

const root = join(__dirname, "../../../..")
const admin = join(root, "src/admin")

const guide = (language: string, name: string): string =>
  readFileSync(join(root, "docs/guide", language, `${name}.md`), "utf8")

const pages = readdirSync(join(admin, "routes"), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith("page.tsx"))
  .map((path) => readFileSync(join(admin, "routes", path), "utf8"))

const widgets = readdirSync(join(admin, "widgets"))
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => readFileSync(join(admin, "widgets", name), "utf8"))

describe("staff guide", () => {
  it.each(["en", "zh"])("has a page in %s for each guide", (language) => {
    const files = readdirSync(join(root, "docs/guide", language))
    expect(files.toSorted()).toEqual(
      GUIDE_NAMES.map((name) => `${name}.md`).toSorted()
    )
  })

  it.each([...GUIDE_NAMES])("%s has the same parts in both", (name) => {
    const headings = (text: string) => text.match(/^#+ /gm)
    expect(headings(guide("zh", name))).toEqual(headings(guide("en", name)))
    expect(guide("zh", name)).toMatch(/^# \p{Script=Han}/u)
  })

  it("is opened by each page and each widget, and none by nobody", () => {
    const opened = [...pages, ...widgets].map(
      (source) => /guide="([\w-]+)"/.exec(source)?.[1]
    )
    expect([...new Set(opened)].toSorted()).toEqual([...GUIDE_NAMES].toSorted())
  })

  it("is carried in the bundle", () => {
    const source = readFileSync(join(admin, "lib/guides.ts"), "utf8")
    const imports = [...source.matchAll(/"([^"]+\.md)\?raw"/g)].map((match) =>
      join(admin, "lib", match[1] ?? "")
    )
    expect(imports).toHaveLength(GUIDE_NAMES.length * 2)
    expect(imports.filter((path) => !existsSync(path))).toEqual([])
  })
})
