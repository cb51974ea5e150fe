import { customers } from "../data/customers"
import { packages } from "../data/packages"
import { services } from "../data/services"
import { backBar, treatments } from "../data/treatments"
import { planSales } from "../plan"

const now = new Date("2026-04-10T20:30:00Z")

describe("planSales", () => {
  it("is the same for the same moment", () => {
    expect(planSales(now)).toEqual(planSales(now))
  })

  it("plans seventy-two sales, oldest first, none in the future", () => {
    const moments = planSales(now).map(({ at }) => at.getTime())
    expect(moments).toHaveLength(72)
    expect(moments).toEqual([...moments].sort((one, other) => one - other))
    expect(moments.at(-1)).toEqual(Date.parse("2026-04-10T18:30:00Z"))
    expect(moments[0]).toBeGreaterThan(Date.parse("2025-10-15T00:00:00Z"))
  })

  it("counts back from the day, whatever the day is", () => {
    const later = new Date("2027-01-01T20:30:00Z")
    const shift = later.getTime() - now.getTime()
    expect(planSales(later).map(({ at }) => at.getTime())).toEqual(
      planSales(now).map(({ at }) => at.getTime() + shift)
    )
  })

  it("has each turn of fortune", () => {
    const fates = planSales(now).map(({ fate }) => fate.kind)
    const count = (kind: string) => fates.filter((one) => one === kind).length
    expect({
      captured: count("captured"),
      open: count("open"),
      deposit: count("deposit"),
      refunded: count("refunded"),
      canceled: count("canceled"),
    }).toEqual({ captured: 61, open: 2, deposit: 2, refunded: 4, canceled: 3 })
  })

  it("ends no story after the present", () => {
    for (const { fate } of planSales(now)) {
      if ("at" in fate) {
        expect(fate.at.getTime()).toBeLessThan(now.getTime())
      }
    }
  })
})

describe("demo data", () => {
  it("has sixty customers, each with an address and number of their own", () => {
    expect(customers).toHaveLength(60)
    expect(new Set(customers.map(({ email }) => email)).size).toEqual(60)
    expect(new Set(customers.map(({ phone }) => phone)).size).toEqual(60)
    expect(customers.filter(({ account }) => account)).toHaveLength(10)
  })

  it("uses numbers that cannot ring", () => {
    for (const { phone } of customers) {
      expect(phone).toMatch(/^(\+12135550[1]\d\d|\+861200000\d{4})$/)
    }
  })

  it("promises only services that exist", () => {
    const known = new Set<string>(services.map(({ handle }) => handle))
    const promised = packages.flatMap(({ items }) =>
      items.flatMap((item) => ("service" in item ? item.service : []))
    )
    expect(promised.filter((handle) => !known.has(handle))).toEqual([])
  })

  it("uses up only what lies behind the bar, with some of it in stock", () => {
    const stock = new Map<string, number>(
      backBar.map((item) => [item.sku, item.stock])
    )
    const short = Object.values(treatments).flatMap(({ uses }) =>
      Object.entries(uses).filter(
        ([sku, quantity]) => (stock.get(sku) ?? 0) < quantity
      )
    )
    expect(short).toEqual([])
  })
})
