import { z } from "@medusajs/framework/zod"
import { LIABILITY_AGE_KEYS } from "../../../modules/service-package/rules/liability"
import { LIABILITY_SORTS } from "../../../reads/service-package/liability/entitlements"
import { idText, listQuery } from "../../utils/list-query"

const currency = z
  .string()
  .regex(/^([a-z]{3}|none)$/)
  .optional()

/** Which part of what is owed, and when. */
const part = {
  /** Id of a package, or `none` for what no package granted. */
  package: idText.optional(),
  /** Id of a stock location or a sales channel, or `none`. */
  store: idText.optional(),
  age: z.enum(LIABILITY_AGE_KEYS).optional(),
  /** ISO 4217, lower case, or `none` for what was given away. */
  currency,
  /** A day of the store, `YYYY-MM-DD`: as it was at its end. */
  as_of: z.iso.date().optional(),
}

const state = z.enum(["owed", "expired"]).default("owed")

export const AdminGetPackageLiability = z.strictObject(part)
export type AdminGetPackageLiabilityQuery = z.infer<
  typeof AdminGetPackageLiability
>

export const AdminGetLiabilityEntitlements = listQuery(LIABILITY_SORTS, {
  ...part,
  state,
})
export type AdminGetLiabilityEntitlementsQuery = z.infer<
  typeof AdminGetLiabilityEntitlements
>

export const AdminExportPackageLiability = z.strictObject({ ...part, state })
export type AdminExportPackageLiabilityQuery = z.infer<
  typeof AdminExportPackageLiability
>
