import { z } from "@medusajs/framework/zod"

export const AdminScanCustomer = z.strictObject({
  /** What the scanner reads from the customer's QR code. */
  token: z.string().trim().min(1).max(300),
})
export type AdminScanCustomerBody = z.infer<typeof AdminScanCustomer>
