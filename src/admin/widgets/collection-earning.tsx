import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { EarningSwitch } from "../components/earning-switch"

/** Whether this collection earns points. */
const CollectionEarning = ({ data }: { data: { id: string } }) => (
  <EarningSwitch scope="collection" id={data.id} />
)

export const config = defineWidgetConfig({
  id: "balm-collection-earning",
  zone: "product_collection.details.after",
})

export default CollectionEarning
