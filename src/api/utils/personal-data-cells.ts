import type { Language } from "../../shared/language"
import { columnName, partName, valueWord } from "./personal-data-words"

type Row = Record<string, unknown>

/** What a cell of the page holds: words, or a picture as a data address. */
export type Cell = { text: string; image: string | null }

/** A table lies down where one row has many columns. */
export type PageTable =
  | { rows: { name: string; cell: Cell }[] }
  | { columns: string[]; cells: Cell[][] }

export type Reader = { language: Language; zone: string }

/** Of use to the program alone; the file for other programs has them. */
const HIDDEN = new Set(["id", "customer_id", "product_id"])

/** What people wrote themselves is never taken for a code. */
const OWN_WORDS = new Set([
  "address_1",
  "address_2",
  "batch",
  "body",
  "caption",
  "city",
  "company",
  "company_name",
  "dislikes",
  "email",
  "first_name",
  "last_name",
  "likes",
  "name",
  "note",
  "preferred_hours",
  "province",
  "relation",
  "subject",
  "summary",
  "tag",
  "text",
  "title",
])

const MOST_COLUMNS = 6
const PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/
/** Who of the team it was is no data of the customer's. */
const STAFF_ID = /^user_[0-9A-Z]{26}$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === ""

const momentText = (value: Date, { language, zone }: Reader): string =>
  new Intl.DateTimeFormat(language === "zhCN" ? "zh-CN" : "en", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: zone,
  }).format(value)

const words = (value: unknown, column: string, reader: Reader): string => {
  const { language } = reader
  if (value instanceof Date) {
    return momentText(value, reader)
  }
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) => words(one, column, reader))
      .join(language === "zhCN" ? "\uff1b" : "; ")
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([, one]) => !isEmpty(one))
      .map(([name, one]) => {
        const text = words(one, name, reader)
        return `${partName(name, language)}${language === "zhCN" ? "\uff1a" : ": "}${text}`
      })
      .join(language === "zhCN" ? "\uff0c" : ", ")
  }
  const text = isEmpty(value) ? "" : String(value)
  if (MOMENT.test(text) && !OWN_WORDS.has(column)) {
    return momentText(new Date(text), reader)
  }
  if (OWN_WORDS.has(column)) {
    return text
  }
  return valueWord(STAFF_ID.test(text) ? "user" : text, language)
}

const cellOf = (value: unknown, column: string, reader: Reader): Cell =>
  typeof value === "string" && PICTURE.test(value)
    ? { text: "", image: value }
    : {
        // A free text stands alone in `value`; codes come inside something.
        text:
          column === "value" && typeof value === "string"
            ? value
            : words(value, column, reader),
        image: null,
      }

/** Rows of one table, for a person to read. */
export const pageTable = (rows: Row[], reader: Reader): PageTable => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !HIDDEN.has(name) && rows.some((row) => !isEmpty(row[name]))
  )
  const names = columns.map((name) => columnName(name, reader.language))
  const [only, ...others] = rows
  if (only && others.length === 0 && columns.length >= MOST_COLUMNS) {
    return {
      rows: columns.map((column, index) => ({
        name: names[index] ?? column,
        cell: cellOf(only[column], column, reader),
      })),
    }
  }
  return {
    columns: names,
    cells: rows.map((row) =>
      columns.map((column) => cellOf(row[column], column, reader))
    ),
  }
}
