import { MedusaError } from "@medusajs/framework/utils"
import type { RedemptionView } from "../../reads/membership/redemptions/list"

/** @throws 400 where a redemption could not be canceled: it is used already */
export const refuseClosed = ({ id, state }: RedemptionView): void => {
  if (state !== "returned") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Redemption ${id} has been used already, or is being used: its points stay with what it gave.`
    )
  }
}
