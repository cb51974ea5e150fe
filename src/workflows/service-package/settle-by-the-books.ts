import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_PACKAGE_MODULE } from "../../modules/service-package"
import { readPaidRefunds } from "../../reads/service-package/open-refunds"

/**
 * Writes down how refunds ended, by what Medusa has on its books: where it
 * has the refund, it is paid, whatever failed since; where it has none, the
 * sessions come back. Safe to repeat.
 *
 * @returns how many there were
 */
export const settleByTheBooks = async (
  container: MedusaContainer,
  refundIds: string[],
  now: Date
): Promise<number> => {
  const service = container.resolve(SERVICE_PACKAGE_MODULE)
  const paid = await readPaidRefunds(container, refundIds)
  const refunds = await service.refundsAsTheyStand(refundIds)
  for (const { id, payment_id } of refunds) {
    const refund_id = paid.get(id) ?? null
    await service.settleRefund(
      id,
      refund_id !== null || payment_id === null
        ? { state: "paid", refund_id }
        : { state: "failed", reason: "The money could not be paid back.", now }
    )
  }
  return refunds.length
}
