import { MedusaError } from "@medusajs/framework/utils"

/** @returns the 404 of a row that is not there */
export const gone = (what: string, id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `No ${what} ${id}: look it up in the list, it may have been deleted.`
  )

/** Content with changes; what is not given stays. */
export const merged = <Content extends object>(
  old: Content,
  changes: object
) => ({
  ...old,
  ...Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined)
  ),
})
