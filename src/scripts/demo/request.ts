import { readFileSync, writeFileSync } from "node:fs"
import { z } from "@medusajs/framework/zod"

const requestSchema = z.object({
  staff: z.array(
    z.object({
      role: z.enum(["owner", "manager", "front_desk", "therapist", "marketer"]),
      email: z.email(),
      password: z.string().min(8),
    })
  ),
  /** For the customers that can sign in. */
  customer_password: z.string().min(8),
  /** Where the facts are to be written. */
  facts: z.string().min(1),
})

/** What the launcher asks for: sign-ins are its business, not the code's. */
export type SeedRequest = z.infer<typeof requestSchema>
export type StaffRole = SeedRequest["staff"][number]["role"]

/** What the launcher is told. */
export type SeedFacts = {
  publishable_key: string
  customers: { email: string; password: string }[]
}

export const readSeedRequest = (path: string): SeedRequest =>
  requestSchema.parse(JSON.parse(readFileSync(path, "utf8")))

/** Passwords are among the facts: only the owner may read them. */
export const writeSeedFacts = (path: string, facts: SeedFacts): void => {
  writeFileSync(path, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 })
}
