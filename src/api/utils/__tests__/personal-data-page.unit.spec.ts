import { personalData } from "../../../workflows/personal-data/registry"
import type { PersonalCopy } from "../../../workflows/personal-data/collect"
import { personalDataPage } from "../personal-data-page"
import { isNamedColumn } from "../personal-data-words"

const PICTURE = "data:image/png;base64,aGVsbG8="

const copy: PersonalCopy = {
  customer: {
    id: "cus_1",
    first_name: "Wei",
    last_name: "open",
    email: null,
    phone: "+14155550100",
    created_at: new Date("2026-03-02T20:30:00.000Z"),
  },
  addresses: [],
  orders: [],
  parts: [
    {
      context: "health-profile",
      label: { en: "Health record", zhCN: "健康档案" },
      tables: {
        a: [
          {
            field: "allergies",
            value: [{ name: "坚果 <b>", severity: "severe", note: "ER" }],
          },
          { field: "by", value: ["user_01M80KN7C598PVT37TW3CVZHNG"] },
          { field: "notes", value: "open" },
          { field: "skin", value: { type: "oily", states: ["redness"] } },
        ],
        b: [{ caption: "before", image: PICTURE }],
        c: [{ caption: "no picture", image: `${PICTURE}" onerror="x` }],
      },
    },
  ],
}

describe("the copy as a page", () => {
  const zone = "America/Los_Angeles"
  const en = personalDataPage(copy, { language: "en", zone })
  const zh = personalDataPage(copy, { language: "zhCN", zone })

  it("names columns and codes in the reader's language", () => {
    expect(en).toContain("name: 坚果 &lt;b&gt;, how strong: severe, note: ER")
    expect(en).toContain("<td>type: oily, now: redness</td>")
    expect(zh).toContain("名称：坚果 &lt;b&gt;，程度：严重，备注：ER")
    expect(zh).toContain("<td>门店员工</td>")
    expect(zh).toContain("<td>类型：油性，现状：泛红</td>")
    expect(zh).toContain('<th scope="col">项目</th>')
  })

  it("leaves what people wrote as they wrote it", () => {
    expect(zh).toContain("<td>open</td>")
    expect(zh.match(/待处理/g)).toBeNull()
  })

  it("tells the store's time, hides ids and empty columns", () => {
    expect(en).toContain("March 2, 2026 at 12:30 PM")
    expect(zh).toContain("2026年3月2日")
    expect(en).not.toContain("cus_1")
    expect(en).not.toContain("e-mail")
  })

  it("shows pictures, and nothing that only looks like one", () => {
    const shown = PICTURE.replace("=", "&#x3D;")
    expect(en).toContain(`<img alt="" src="${shown}">`)
    expect(en.match(/<img/g)).toHaveLength(1)
    expect(en).not.toContain('" onerror="')
  })

  it("has a name for every column that is copied", () => {
    const unnamed = personalData.flatMap(({ tables }) =>
      tables.flatMap(({ copies }) =>
        copies.filter((column) => !isNamedColumn(column))
      )
    )
    expect(unnamed).toEqual([])
  })
})
