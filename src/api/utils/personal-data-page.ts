import Handlebars from "handlebars"
import { pageTable } from "./personal-data-cells"
import type { Reader } from "./personal-data-cells"
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

const html = Handlebars.create()

html.registerPartial(
  "cell",
  `{{#if image}}<img alt="" src="{{image}}">{{else}}{{text}}{{/if}}`
)

const PAGE = html.compile(
  `<!doctype html>
<html lang="{{texts.tag}}">
<head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{texts.title}}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#2b2a28}h2{margin-top:2.5rem}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}td,th{text-align:start;vertical-align:top;border-bottom:1px solid #e4ddd3;padding:.3rem .8rem .3rem 0;overflow-wrap:break-word}th{font-weight:600}tbody th{width:14rem}td{max-width:26rem}img{max-width:20rem;max-height:20rem}.none{color:#75706a}</style>
</head><body><main><h1>{{texts.title}}</h1><p>{{texts.intro}}</p>
{{#each sections}}<h2>{{label}}</h2>{{#each tables}}<table>{{#if rows}}<tbody>{{#each rows}}<tr><th scope="row">{{name}}</th><td>{{>cell cell}}</td></tr>{{/each}}</tbody>{{else}}<thead><tr>{{#each columns}}<th scope="col">{{this}}</th>{{/each}}</tr></thead><tbody>{{#each cells}}<tr>{{#each this}}<td>{{>cell this}}</td>{{/each}}</tr>{{/each}}</tbody>{{/if}}</table>{{else}}<p class="none">{{../texts.nothing}}</p>{{/each}}
{{/each}}</main></body></html>`
)

/** The copy as a page that anybody can read; what people wrote is escaped. */
export const personalDataPage = (
  copy: PersonalCopy,
  reader: Reader
): string => {
  const { language } = reader
  const texts = TEXTS[language]
  const section = (label: string, tables: Record<string, unknown>[][]) => ({
    label,
    tables: tables
      .filter((rows) => rows.length > 0)
      .map((rows) => pageTable(rows, reader)),
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
