import { defineConfig } from "@medusajs/framework/utils"
import { readEnvironment } from "./src/shared/environment"
import { infrastructureModules } from "./src/shared/infrastructure"
import type { BalmPluginOptions } from "./src/shared/options"

const env = readEnvironment(process.env)

const twilio = env.TWILIO_ACCOUNT_SID &&
  env.TWILIO_AUTH_TOKEN &&
  env.TWILIO_FROM && {
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    from: env.TWILIO_FROM,
    ...(env.TWILIO_BASE_URL && { baseUrl: env.TWILIO_BASE_URL }),
  }

const slack = env.SLACK_BOT_TOKEN && {
  token: env.SLACK_BOT_TOKEN,
  ...(env.SLACK_CHANNEL && { channel: env.SLACK_CHANNEL }),
  ...(env.SLACK_API_URL && { apiUrl: env.SLACK_API_URL }),
}

const balmOptions = {
  encryptionKey: env.BALM_ENCRYPTION_KEY,
  formerEncryptionKeys: env.BALM_FORMER_ENCRYPTION_KEYS,
  publicUrl: env.BALM_PUBLIC_URL,
  timeZone: env.BALM_TIME_ZONE,
  phoneRegion: env.BALM_PHONE_REGION,
  ...(env.SLACK_CHANNEL && { slackChannel: env.SLACK_CHANNEL }),
  ...(env.BALM_OWNER_EMAIL && { ownerEmail: env.BALM_OWNER_EMAIL }),
  ...(twilio && { twilio }),
  ...(slack && { slack }),
  ...(env.OPENAI_API_KEY && {
    openai: {
      apiKey: env.OPENAI_API_KEY,
      model: env.OPENAI_MODEL,
      ...(env.OPENAI_BASE_URL && { baseUrl: env.OPENAI_BASE_URL }),
    },
  }),
} satisfies BalmPluginOptions

/** Every module gets the same options, as it does inside a host store. */
const balmModule = (folder: string) => ({
  resolve: `./src/modules/${folder}`,
  options: balmOptions,
})

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    ...(env.REDIS_URL && { redisUrl: env.REDIS_URL }),
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
    },
  },
  admin: { disable: env.BALM_ADMIN === "off" },
  modules: [
    ...infrastructureModules({
      redisUrl: env.REDIS_URL,
      publicUrl: env.BALM_PUBLIC_URL,
    }),
    balmModule("settings"),
    balmModule("audit"),
    balmModule("consent"),
    balmModule("safety"),
    balmModule("team"),
    balmModule("client-card"),
    balmModule("service-package"),
    balmModule("membership"),
    balmModule("messaging"),
    balmModule("feedback"),
    balmModule("health-profile"),
    {
      // Naming any provider replaces Medusa's own list, so its `feed` is here
      // too. Medusa refuses two providers for one channel: the outbox takes
      // what no vendor serves.
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: {
              name: "Local Notification Provider",
              channels: ["feed"],
            },
          },
          {
            resolve: "./src/providers/notification-outbox",
            id: "balm-outbox",
            options: {
              channels: [
                "email",
                ...(twilio ? [] : ["sms"]),
                ...(slack ? [] : ["slack"]),
              ],
            },
          },
          ...(twilio
            ? [
                {
                  resolve: "./src/providers/notification-twilio",
                  id: "balm-twilio",
                  options: { channels: ["sms"], ...twilio },
                },
              ]
            : []),
          ...(slack
            ? [
                {
                  resolve: "./src/providers/notification-slack",
                  id: "balm-slack",
                  options: { channels: ["slack"], ...slack },
                },
              ]
            : []),
        ],
      },
    },
  ],
})
