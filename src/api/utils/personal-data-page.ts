import Handlebars from "handlebars"
import type { Language } from "../../shared/language"
import type { PersonalCopy } from "../../workflows/personal-data/collect"

const TEXTS = {
  en: {
    tag: "en",
    title: "Your data",
    intro: "Everything this store keeps about you.",
    person: "You",
    addresses: "Addresses",
    orders: "Orders",
    nothing: "Nothing.",
  },
  zhCN: {
    tag: "zh-CN",
    title: "您的资料",
    intro: "本店保存的、与您有关的全部资料。",
    person: "您本人",
    addresses: "地址",
    orders: "订单",
    nothing: "没有内容。",
  },
} as const

const PAGE = Handlebars.compile(
  `<!doctype html>
<html lang="{{texts.tag}}">
<head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{texts.title}}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#2b2a28}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}td,th{text-align:left;vertical-align:top;border-bottom:1px solid #e4ddd3;padding:.3rem .6rem .3rem 0;overflow-wrap:anywhere}</style>
</head><body><main><h1>{{texts.title}}</h1><p>{{texts.intro}}</p>
{{#each sections}}<h2>{{label}}</h2>{{#each tables}}<table><thead><tr>{{#each columns}}<th>{{this}}</th>{{/each}}</tr></thead><tbody>{{#each rows}}<tr>{{#each this}}<td>{{this}}</td>{{/each}}</tr>{{/each}}</tbody></table>{{else}}<p>{{../texts.nothing}}</p>{{/each}}
{{/each}}</main></body></html>`
)

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) {
    return ""
  }
  if (value instanceof Date) {
    return value.toISOString()
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

const tableOf = (rows: Record<string, unknown>[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    columns: columns.map((name) => name.replaceAll("_", " ")),
    rows: rows.map((row) => columns.map((name) => cellText(row[name]))),
  }
}

/** The copy as a page that anybody can read; what people wrote is escaped. */
export const personalDataPage = (
  copy: PersonalCopy,
  language: Language
): string => {
  const texts = TEXTS[language]
  const section = (label: string, tables: Record<string, unknown>[][]) => ({
    label,
    tables: tables.filter((rows) => rows.length > 0).map(tableOf),
  })
  return PAGE({
    texts,
    sections: [
      section(texts.person, [copy.customer ? [copy.customer] : []]),
      section(texts.addresses, [copy.addresses]),
      section(texts.orders, [copy.orders]),
      ...copy.parts.map((part) =>
        section(part.label[language], Object.values(part.tables))
      ),
    ],
  })
}
