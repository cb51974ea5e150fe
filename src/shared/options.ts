import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { isPhoneRegion } from "./phone"
import { isZone } from "./zone"
import { slackOptionsSchema, twilioOptionsSchema } from "./vendors/options"

const needSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
])

const routeRuleSchema = z
  .strictObject({
    /** Exact, `:name` for any one segment, `/**` at the end for all below. */
    path: z
      .string()
      .regex(
        /^\/admin(\/:?[\w.-]+)+(\/\*\*)?$/,
        "is no path of the admin, like /admin/wishlists/:id or /admin/wishlists/**"
      ),
    /**
     * A permission, several of which all are needed, `role` for any role, or
     * `anyone` who is signed in. Left out, only the owner may.
     */
    read: needSchema.optional(),
    /** As `read`, for POST, PUT, PATCH and DELETE. */
    write: needSchema.optional(),
  })
  .refine(
    ({ read, write }) => read !== undefined || write !== undefined,
    "says neither who may read nor who may write"
  )

/**
 * What a host store passes to the plugin, and what our own
 * `medusa-config.ts` derives from the environment. Medusa hands the same
 * object to every Balm module.
 */
export const balmOptionsSchema = z.object({
  /**
   * Key material for signed links and encrypted records; 32 characters or
   * more, from a secret store.
   */
  encryptionKey: z.string().min(32),
  /**
   * Keys that were replaced: they still open what they sealed, until it is
   * sealed anew.
   * @default []
   */
  formerEncryptionKeys: z.array(z.string().min(32)).default([]),
  /**
   * E-mail of the Medusa user who becomes owner where nobody is one yet.
   * Without it, whoever was a user first.
   */
  ownerEmail: z.email().optional(),
  /**
   * Who may use the admin routes that other plugins and the store itself add,
   * once roles are enforced. A route without a rule is the owner's alone.
   * @default []
   */
  routeRules: z.array(routeRuleSchema).default([]),
  /**
   * Base of every link sent to a customer.
   * @default "http://localhost:9000"
   */
  publicUrl: z.url().default("http://localhost:9000"),
  /**
   * The store's IANA time zone: its days, its quiet hours.
   * @default "UTC"
   */
  timeZone: z
    .string()
    .refine(isZone, "is not an IANA time zone")
    .default("UTC"),
  /**
   * Country whose numbers are written without a country code, ISO 3166-1.
   * @default "US"
   */
  phoneRegion: z.string().refine(isPhoneRegion, "is no country").default("US"),
  /** Slack channel that receives alerts. Without it they wait in the outbox. */
  slackChannel: z.string().min(1).optional(),
  /**
   * Sends SMS straight through Twilio. Without it they go through whatever
   * serves the channel `sms` in Medusa's notification module.
   */
  twilio: twilioOptionsSchema.optional(),
  /** Posts to Slack; without it as for `twilio`, with the channel `slack`. */
  slack: slackOptionsSchema.optional(),
  /** Turns the OpenAI analyst on. Without it the offline analyst answers. */
  openai: z
    .object({
      apiKey: z.string().min(1),
      /** @default "gpt-4o-mini" */
      model: z.string().min(1).default("gpt-4o-mini"),
      baseUrl: z.url().optional(),
    })
    .optional(),
})

/** With every default filled in. */
export type BalmOptions = z.infer<typeof balmOptionsSchema>
/** As a store writes them in its `medusa-config.ts`. */
export type BalmPluginOptions = z.input<typeof balmOptionsSchema>

/**
 * @throws {Error} a sentence that names each option at fault
 */
export const readBalmOptions = (options: unknown): BalmOptions => {
  const parsed = balmOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} (${issue.message})`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-balm: check the plugin option ${faults.join(", ")}.`
    )
  }
  return parsed.data
}
