import type { SealedPlace } from "../../shared/keyring"
import type { SealedTable } from "../../shared/reseal"

/** A card opens for its own product only. */
export const cardPlace = (productId: string): SealedPlace => ({
  owner: productId,
  field: "safety_card",
})

/** A test opens as its own, for its own customer only. */
export const testPlace = (customerId: string, id: string): SealedPlace => ({
  owner: `${customerId}/${id}`,
  field: "patch_test",
})

const word = (value: unknown): string => String(value)

/** Every table of this context that a change of keys goes through. */
export const SEALED_TABLES: SealedTable[] = [
  {
    name: "balm_safety_card",
    placeColumns: ["product_id"],
    sealed: { sealed: ({ product_id }) => cardPlace(word(product_id)) },
    page: 100,
  },
  {
    name: "balm_patch_test",
    placeColumns: ["customer_id"],
    sealed: {
      sealed: ({ customer_id, id }) => testPlace(word(customer_id), word(id)),
    },
    page: 100,
  },
]
