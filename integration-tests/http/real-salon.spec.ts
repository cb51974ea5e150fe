import { MEMBERSHIP_MODULE } from "../../src/modules/membership"
import { BALM_SETTINGS_MODULE } from "../../src/modules/settings"
import { SERVICE_PACKAGE_MODULE } from "../../src/modules/service-package"
import { sum } from "../../src/shared/money"
import {
  balmIntegrationTestRunner,
  createAdmin,
  createCustomer,
  createSalonCatalogue,
  createSalonTaxes,
  createShop,
  describeIf,
  eventually,
  groupSales,
  isReturn,
  itemFinder,
  netOf,
  readReceiptLines,
  readSalonItems,
  readSalonOrders,
  refundPayment,
  requirement,
  ringUp,
} from "../helpers"
import type { ReceiptLine, SalonSale } from "../helpers"

// Neither the nightly nor the minute sweep is to help: events alone must do.
process.env["BALM_SWEEP_SECONDS"] = "3600"

const FIRST_DAY = "2018-03-15"
const LAST_DAY = "2018-03-28"

/** A nobody who buys two of one, a session paid before, two on one receipt. */
const BUSY_DAY = "2018-04-21"

/** The prepaid course used on the busy day; a bottle, and its return. */
const FURTHER_RECEIPTS = ["105", "312", "1353"]

const BUNDLE = "SBD5+1"

const isReplayed = ({ receipt, day }: ReceiptLine): boolean =>
  (day >= FIRST_DAY && day <= LAST_DAY) ||
  day === BUSY_DAY ||
  FURTHER_RECEIPTS.includes(receipt)

/** Adds texts up by key, exactly. */
const totals = (rows: [key: string, amount: string][]) => {
  const sums: Record<string, string> = {}
  for (const [key, amount] of rows) {
    sums[key] = sum([sums[key] ?? 0, amount]).toFixed()
  }
  return sums
}

/** The rule, written down once more: a point a dollar, two for products. */
const RATES = { service: 1, product: 2 }

describeIf(requirement.data("salon"), "a real salon's till", (folder) => {
  balmIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      const items = readSalonItems(folder)
      const itemOf = itemFinder(items)
      const lines = readReceiptLines(folder).filter(isReplayed)
      const sales = groupSales(lines)
      const clients = [...new Set(lines.flatMap(({ client }) => client ?? []))]

      let admin: { headers: Record<string, string> }
      const customerOf = new Map<string, string>()
      const orderOf = new Map<SalonSale, string>()
      let bundleCard: string

      const membership = () => getContainer().resolve(MEMBERSHIP_MODULE)
      const service = () => getContainer().resolve(SERVICE_PACKAGE_MODULE)

      /** What a sale came to, without tax and before returns. */
      const paidFor = (sale: SalonSale): number =>
        sum(
          sale.lines
            .filter((line) => !isReturn(line))
            .map((line) => line.amount)
        ).toNumber()

      /** What a line gives back of an earlier sale, with tax. */
      const givenBack = (line: ReceiptLine): number =>
        sum([line.amount, line.gst, line.pst]).negated().toNumber()

      /** Points by the rule: rounded down per sale, returns pro rata. */
      const pointsFor = (sale: SalonSale): number => {
        const rated = sum(
          sale.lines
            .filter((line) => !isReturn(line))
            .map((line) => Number(line.amount) * RATES[itemOf(line).kind])
        ).toNumber()
        const total = paidFor(sale) * 1.13
        const returned = lines
          .filter(
            (line) => isReturn(line) && boughtIn(line) === orderOf.get(sale)
          )
          .reduce((all, line) => all + givenBack(line), 0)
        return returned === 0
          ? Math.floor(rated)
          : Math.floor((rated * (total - returned)) / total)
      }

      /** The order in which a client bought what a line gives back. */
      const boughtIn = (line: ReceiptLine): string => {
        const sale = sales.find(
          (one) =>
            one.client === line.client &&
            one.day < line.day &&
            one.lines.some(
              (other) =>
                other.description === line.description && !isReturn(other)
            )
        )
        return (sale && orderOf.get(sale)) ?? ""
      }

      beforeAll(async () => {
        const container = getContainer()
        await container.resolve(BALM_SETTINGS_MODULE).change(
          {
            "membership.service_rates": { cad: RATES.service },
            "membership.package_rates": { cad: RATES.service },
            "membership.product_rates": { cad: RATES.product },
          },
          null
        )
        const shop = await createShop(container, "cad", ["ca"])
        admin = (await createAdmin(container)).headers
        await createSalonTaxes(api, admin)
        const catalogue = await createSalonCatalogue(
          container,
          shop,
          items,
          lines.map((line) => ({ item: itemOf(line), line }))
        )
        const cards = await service().createServices(
          items
            .filter(({ kind }) => kind === "service")
            .map((item) => ({
              product_id: catalogue.productOf(item),
              duration_minutes: 60,
            }))
        )
        const blowDry = items.find(({ code }) => code === "SBD")
        const bundle = lines.find((line) => itemOf(line).code === BUNDLE)
        if (!blowDry || !bundle) {
          throw new Error("the lists lack the blow-dry or its bundle")
        }
        const card = cards.find(
          ({ product_id }) => product_id === catalogue.productOf(blowDry)
        )
        bundleCard = card?.id ?? ""
        await service().definePackages([
          {
            variant_id: catalogue.variantOf(itemOf(bundle), bundle.amount),
            items: [
              { service_id: bundleCard, sessions: 5 },
              { service_id: bundleCard, sessions: 1, bonus: true },
            ],
          },
        ])
        const buyerOf = new Map<string, typeof admin>()
        for (const client of clients) {
          const person = await createCustomer(container, shop.publishableKey, {
            email: `${Buffer.from(client).toString("hex")}@salon.example`,
            first_name: client,
          })
          customerOf.set(client, person.entity.id)
          buyerOf.set(client, person.headers)
        }
        for (const sale of sales) {
          const buyer =
            (sale.client && buyerOf.get(sale.client)) || shop.headers
          const { orderId } = await ringUp(
            api,
            shop,
            { admin, buyer },
            sale,
            (line, price) => catalogue.variantOf(itemOf(line), price)
          )
          orderOf.set(sale, orderId)
          for (const line of sale.lines.filter(isReturn)) {
            await refundPayment(api, admin, boughtIn(line), givenBack(line))
          }
        }
        const paid = sales.filter((sale) => paidFor(sale) > 0)
        await eventually(
          async () => [
            (await service().listEntitlementSources({}, { take: null })).length,
            (await membership().listPointsSources({}, { take: null })).length,
          ],
          ([orders, movements]) =>
            orders === sales.length + 1 && movements === paid.length + 1,
          60_000
        )
      }, 600_000)

      const orders = () => readSalonOrders(api, admin)

      it("has the salon's two lists as its catalogue", async () => {
        const { data } = await api.get("/admin/products?limit=1", admin)
        expect(items).toHaveLength(134)
        expect(data.count).toEqual(134)
        expect(await service().listServices({}, { take: null })).toHaveLength(
          33
        )
      })

      it("has one order for each person on each receipt", async () => {
        expect(sales).toHaveLength(62)
        const found = await orders()
        expect(
          found
            .map(
              (order) => `${order.metadata.till_receipt} ${order.customer_id}`
            )
            .sort()
        ).toEqual(
          sales
            .map(
              ({ receipt, client }) =>
                `${receipt} ${client ? customerOf.get(client) : null}`
            )
            .sort()
        )
      })

      it("takes each day what the receipts say, to the cent", async () => {
        const taken = (await orders()).flatMap((order) =>
          order.items.map((item): [string, string] => [
            order.metadata.till_day,
            netOf(item).toFixed(),
          ])
        )
        const returned = sales.flatMap((sale) =>
          sale.lines
            .filter(isReturn)
            .map((line): [string, string] => [sale.day, line.amount])
        )
        expect(returned).toHaveLength(1)
        expect(totals([...taken, ...returned])).toEqual(
          totals(lines.map(({ day, amount }) => [day, amount]))
        )
      })

      it("charges both taxes as the till did", async () => {
        const items = (await orders()).flatMap((order) =>
          order.items.map((item) => ({ day: order.metadata.till_day, item }))
        )
        const charged = items.flatMap(({ day, item }) =>
          item.tax_lines.map((tax): [string, string] => [
            `${day} ${tax.code}`,
            netOf(item).times(tax.rate).dividedBy(100).toFixed(),
          ])
        )
        const kept = lines.filter((line) => !isReturn(line))
        expect(totals(charged)).toEqual(
          totals(
            kept.flatMap(({ day, gst, pst }): [string, string][] => [
              [`${day} GST`, gst],
              [`${day} PST`, pst],
            ])
          )
        )
        expect(
          sum(items.map(({ item }) => item.tax_total))
            .decimalPlaces(4)
            .toNumber()
        ).toEqual(sum(kept.flatMap(({ gst, pst }) => [gst, pst])).toNumber())
      })

      it("refunds a returned bottle with its tax", async () => {
        const refunds = (await orders()).flatMap((order) =>
          order.payment_collections
            .flatMap(({ payments }) => payments)
            .flatMap((payment) => payment.refunds)
            .map(({ amount }) => [order.metadata.till_receipt, amount])
        )
        // 50.40 and 13 %.
        expect(refunds).toEqual([["312", 56.952]])
      })

      it("invents nobody for a walk-in", async () => {
        const nobody = (await orders()).filter(
          ({ customer_id }) => customer_id === null
        )
        expect(
          nobody.map(({ metadata, email }) => [metadata.till_receipt, email])
        ).toEqual([["268", null]])
        const { data } = await api.get("/admin/customers?limit=1", admin)
        expect(data.count).toEqual(clients.length)
      })

      it("credits each client by the rule and nobody else", async () => {
        const expected: Record<string, number> = {}
        for (const sale of sales) {
          if (sale.client && paidFor(sale) > 0) {
            const id = customerOf.get(sale.client) ?? ""
            expected[id] = (expected[id] ?? 0) + pointsFor(sale)
          }
        }
        const members = await membership().listMembers({}, { take: null })
        const entries = await membership().listPointsEntries({}, { take: null })
        const credited = Object.fromEntries(
          members.map(({ id, customer_id }) => [
            customer_id,
            entries
              .filter(({ member_id }) => member_id === id)
              .reduce((all, { points }) => all + points, 0),
          ])
        )
        expect(credited).toEqual(expected)
        // 182 for the cut and the bottle; the bottle came back.
        expect(credited[customerOf.get("GELK01") ?? ""]).toEqual(113 + 102)
      })

      it("takes nothing for what cost nothing", async () => {
        const free = sales.filter((sale) => paidFor(sale) === 0)
        expect(free.map(({ receipt }) => receipt)).toEqual(["11", "276"])
        const sources = await membership().listPointsSources({
          order_id: free.map((sale) => orderOf.get(sale) ?? ""),
        })
        expect(sources).toEqual([])
      })

      it("grants the prepaid blow-dries, the gift included", async () => {
        const granted = await service().listEntitlements(
          {},
          { relations: ["items"] }
        )
        expect(
          granted.map(({ customer_id, amount_paid, items: sessions }) => ({
            customer_id,
            amount_paid,
            sessions: sessions.map((one) => [one.sessions, one.bonus]).sort(),
          }))
        ).toEqual([
          {
            customer_id: customerOf.get("HILJ01"),
            // 230.00 and 13 %.
            amount_paid: 259.9,
            sessions: [
              [1, true],
              [5, false],
            ],
          },
        ])
      })
    },
  })
})
