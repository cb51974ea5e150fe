import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { EarningSwitch } from "../components/earning-switch"

/** Whether this product earns points. */
const ProductEarning = ({ data }: { data: { id: string } }) => (
  <EarningSwitch scope="product" id={data.id} />
)

export const config = defineWidgetConfig({
  id: "balm-product-earning",
  zone: "product.details.side.after",
})

export default ProductEarning
