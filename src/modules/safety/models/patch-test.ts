import { model } from "@medusajs/framework/utils"

/**
 * A product tried on a person's skin. When it counts is readable, for the
 * reminder; how it went is sealed.
 */
export const PatchTest = model
  .define(
    { name: "balm_patch_test", tableName: "balm_patch_test" },
    {
      id: model.id({ prefix: "bptest" }).primaryKey(),
      customer_id: model.text(),
      product_id: model.text(),
      tested_at: model.dateTime(),
      valid_from: model.dateTime(),
      valid_until: model.dateTime(),
      recorded_by: model.text(),
      /** Of the request that recorded it; null: it gave none. */
      idempotency_key: model.text().nullable(),
      key_id: model.text().index("IDX_balm_patch_test_key"),
      /** Outcome, batch and note; base64, see `Keyring`. */
      sealed: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_patch_test_customer",
      on: ["customer_id", "tested_at"],
    },
    { name: "IDX_balm_patch_test_valid_until", on: ["valid_until"] },
    {
      name: "UQ_balm_patch_test_request",
      on: ["customer_id", "idempotency_key"],
      unique: true,
      where: "idempotency_key is not null and deleted_at is null",
    },
  ])
