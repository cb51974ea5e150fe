import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { z } from "@medusajs/framework/zod"

/** What a real salon's till exports, as far as the tests look. */

const serviceRow = z.object({
  Code: z.string(),
  Desc: z.string(),
  Price: z.string(),
})

const productRow = z.object({
  Code: z.string(),
  Description: z.string(),
  Price: z.string(),
})

const receiptRow = z.object({
  Receipt: z.string(),
  Date: z.string().regex(/^\d\d\/\d\d\/\d{4}$/),
  Description: z.string(),
  Client: z.string(),
  Staff: z.string(),
  Quantity: z.coerce.number().int(),
  Amount: z.string(),
  GST: z.string(),
  PST: z.string(),
})

/** Something the salon sells. */
export interface SalonItem {
  code: string
  title: string
  kind: "service" | "product"
  /** List price as text; often 0, the stylist decides. */
  listPrice: string
}

/** One line of a receipt; amounts as text, without tax. */
export interface ReceiptLine {
  receipt: string
  /** ISO date. */
  day: string
  description: string
  /** Null for `WALK_IN`: nobody. */
  client: string | null
  staff: string
  quantity: number
  amount: string
  gst: string
  pst: string
}

/** What one person paid on one receipt. */
export interface SalonSale {
  receipt: string
  day: string
  client: string | null
  lines: ReceiptLine[]
}

const readRows = <Row extends z.ZodType>(
  folder: string,
  file: string,
  row: Row
): z.infer<Row>[] => {
  const rows: unknown = parse(readFileSync(join(folder, file), "utf8"), {
    columns: true,
    trim: true,
  })
  return z.array(row).parse(rows)
}

const isoDay = (date: string): string => {
  const [month, day, year] = date.split("/")
  return `${year}-${month}-${day}`
}

/** Services and retail products, in the order of the two lists. */
export const readSalonItems = (folder: string): SalonItem[] => [
  ...readRows(folder, "Service Listing0.csv", serviceRow).map((row) => ({
    code: row.Code,
    // One service and one product have a code and no name.
    title: row.Desc || row.Code,
    kind: "service" as const,
    listPrice: row.Price,
  })),
  ...readRows(folder, "Product Listing (Retail)0.csv", productRow).map(
    (row) => ({
      code: row.Code,
      title: row.Description || row.Code,
      kind: "product" as const,
      listPrice: row.Price,
    })
  ),
]

/** Every line of every receipt, in the order of the file. */
export const readReceiptLines = (folder: string): ReceiptLine[] =>
  readRows(folder, "Receipt Transactions0.csv", receiptRow).map((row) => ({
    receipt: row.Receipt,
    day: isoDay(row.Date),
    description: row.Description,
    client: row.Client === "WALK_IN" ? null : row.Client,
    staff: row.Staff,
    quantity: row.Quantity,
    amount: row.Amount,
    gst: row.GST,
    pst: row.PST,
  }))

/**
 * Lines as sales, by day and receipt. Two people on one receipt are two
 * sales: each has their own points.
 */
export const groupSales = (lines: ReceiptLine[]): SalonSale[] => {
  const sales = new Map<string, SalonSale>()
  for (const line of lines) {
    const { receipt, day, client } = line
    const key = `${receipt}:${client}`
    const sale = sales.get(key) ?? { receipt, day, client, lines: [] }
    sale.lines.push(line)
    sales.set(key, sale)
  }
  return [...sales.values()].sort(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      Number(one.receipt) - Number(other.receipt)
  )
}

/** Finds the item of a line: the till wrote the name in its own spelling. */
export const itemFinder = (items: SalonItem[]) => {
  const byTitle = new Map(items.map((item) => [item.title.toLowerCase(), item]))
  return (line: ReceiptLine): SalonItem => {
    const item = byTitle.get(line.description.toLowerCase())
    if (!item) {
      throw new Error(`no item is called "${line.description}"`)
    }
    return item
  }
}
