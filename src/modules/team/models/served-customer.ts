import { model } from "@medusajs/framework/utils"

/** Who has served whom, and when last: what a therapist may see follows. */
export const ServedCustomer = model
  .define(
    { name: "balm_served_customer", tableName: "balm_served_customer" },
    {
      id: model.id({ prefix: "bserved" }).primaryKey(),
      /** Id of the Medusa user. */
      staff_id: model.text(),
      customer_id: model.text().index("IDX_balm_served_customer_customer"),
      last_served_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_served_customer_pair",
      on: ["staff_id", "customer_id"],
      unique: true,
    },
  ])
