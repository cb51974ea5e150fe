import { MedusaError, Modules, toHandle } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type {
  CreateProductWorkflowInputDTO,
  MedusaContainer,
  StoreDTO,
} from "@medusajs/framework/types"
import { requireCategories } from "../../../reads/service-package/live-targets"
import { randomCode } from "../../../shared/ids"
import { currencyDecimals, decimal } from "../../../shared/money"

/** What is sold without shipping or stock: a treatment, or a course of them. */
export type VirtualProduct = {
  title: string
  description: string | null
  /** Major units, one per currency. */
  prices: { currency_code: string; amount: number }[]
  category_ids: string[]
}

export const prepareVirtualProductStepId = "balm-prepare-virtual-product"

const refusal = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)

const openStore = async (container: MedusaContainer): Promise<StoreDTO> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  if (!store) {
    throw refusal("There is no store yet: start Medusa once, then try again.")
  }
  return store
}

const checkPrices = (
  prices: VirtualProduct["prices"],
  store: StoreDTO
): void => {
  const taken = (store.supported_currencies ?? []).map(
    (currency) => currency.currency_code
  )
  for (const { currency_code, amount } of prices) {
    if (!taken.includes(currency_code)) {
      throw refusal(
        `The store takes no ${currency_code.toUpperCase()}, only ${taken.join(", ").toUpperCase()}: add the currency in the settings of the store first.`
      )
    }
    if ((decimal(amount).dp() ?? 0) > currencyDecimals(currency_code)) {
      throw refusal(
        `${amount} has more digits after the point than ${currency_code.toUpperCase()} has.`
      )
    }
  }
}

/** Two treatments may have one name, but not one address. */
const freeHandle = async (
  container: MedusaContainer,
  title: string
): Promise<string> => {
  const handle = toHandle(title)
  const [taken] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { select: ["id"], take: 1 })
  return taken ? `${handle}-${randomCode(6).toLowerCase()}` : handle
}

/**
 * A product that customers can buy at once: published, in the store's default
 * sales channel, with its prices. It has no shipping profile and manages no
 * inventory, which is how Medusa knows that a cart with it needs no shipping.
 *
 * Writes nothing.
 *
 * @param product null: there is none to prepare
 * @returns the product, or none
 * @throws {MedusaError} not_found for an unknown category; invalid_data for a
 *   currency the store does not take, or a store without a sales channel
 */
export const prepareVirtualProductStep = createStep(
  prepareVirtualProductStepId,
  async ({ product }: { product: VirtualProduct | null }, { container }) => {
    if (!product) {
      return new StepResponse<CreateProductWorkflowInputDTO[]>([])
    }
    const store = await openStore(container)
    if (!store.default_sales_channel_id) {
      throw refusal(
        "The store has no default sales channel: choose one in the settings of the store first."
      )
    }
    checkPrices(product.prices, store)
    await requireCategories(container, product.category_ids)
    const option = { title: "Default option", value: "Default option value" }
    const prepared: CreateProductWorkflowInputDTO = {
      title: product.title,
      handle: await freeHandle(container, product.title),
      ...(product.description !== null && { description: product.description }),
      status: "published",
      category_ids: product.category_ids,
      sales_channels: [{ id: store.default_sales_channel_id }],
      options: [{ title: option.title, values: [option.value] }],
      variants: [
        {
          title: "Default variant",
          options: { [option.title]: option.value },
          manage_inventory: false,
          prices: product.prices,
        },
      ],
    }
    return new StepResponse<CreateProductWorkflowInputDTO[]>([prepared])
  }
)
