import {
  createRegionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Where demo sales happen. */
export type DemoStore = {
  storeId: string
  publishableKey: string
  salesChannelId: string
  locationId: string
  regions: { usd: string; cny: string }
}

export const STORE_NAME = "Still Water Spa & Hair 静水美发美肤"

const COUNTRIES = { usd: "us", cny: "cn" } as const

/** The first of what a workflow made. */
export const first = <Row>(rows: Row[], what: string): Row => {
  const [row] = rows
  if (row === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The demo store has no ${what}.`
    )
  }
  return row
}

/** Medusa makes a store, a sales channel and a key when it first starts. */
const findDefaults = async (container: MedusaContainer) => {
  const store = first(
    await container.resolve(Modules.STORE).listStores(),
    "store"
  )
  const key = first(
    await container
      .resolve(Modules.API_KEY)
      .listApiKeys({ type: "publishable" }),
    "publishable key"
  )
  const channelId = store.default_sales_channel_id
  if (!channelId) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The store has no default sales channel."
    )
  }
  return { storeId: store.id, publishableKey: key.token, channelId }
}

/** One store with one location, selling in two currencies. */
export const createStore = async (
  container: MedusaContainer
): Promise<DemoStore> => {
  const { storeId, publishableKey, channelId } = await findDefaults(container)
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: channelId },
      update: { name: "Store and website", description: "门店与网站" },
    },
  })
  const regions = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "United States", currency_code: "usd" },
        { name: "中国", currency_code: "cny" },
      ].map((region, index) => ({
        ...region,
        countries: [index === 0 ? COUNTRIES.usd : COUNTRIES.cny],
        payment_providers: ["pp_system_default"],
      })),
    },
  })
  const regionOf = (currency: string) =>
    first(
      regions.result.filter((region) => region.currency_code === currency),
      `region for ${currency}`
    ).id
  const usd = regionOf("usd")
  const locations = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: STORE_NAME,
          address: {
            address_1: "12 Example Street",
            city: "Los Angeles",
            province: "CA",
            postal_code: "90000",
            country_code: COUNTRIES.usd,
          },
        },
      ],
    },
  })
  const locationId = first(locations.result, "stock location").id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [channelId] },
  })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: storeId },
      update: {
        name: STORE_NAME,
        supported_currencies: [
          { currency_code: "usd", is_default: true },
          { currency_code: "cny" },
        ],
        default_region_id: usd,
        default_location_id: locationId,
      },
    },
  })
  return {
    storeId,
    publishableKey,
    salesChannelId: channelId,
    locationId,
    regions: { usd, cny: regionOf("cny") },
  }
}
