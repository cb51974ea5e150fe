import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { EarningSwitch } from "../components/earning-switch"

/** Whether this category earns points. */
const CategoryEarning = ({ data }: { data: { id: string } }) => (
  <EarningSwitch scope="category" id={data.id} />
)

export const config = defineWidgetConfig({
  id: "balm-category-earning",
  zone: "product_category.details.side.after",
})

export default CategoryEarning
