import { defineConfig } from "@medusajs/framework/utils"
import { readEnvironment } from "./src/shared/environment"
import type { BalmOptions } from "./src/shared/options"

const env = readEnvironment(process.env)

const balmOptions = {
  encryptionKey: env.BALM_ENCRYPTION_KEY,
  publicUrl: env.BALM_PUBLIC_URL,
  ...(env.SLACK_CHANNEL && { slackChannel: env.SLACK_CHANNEL }),
  ...(env.OPENAI_API_KEY && {
    openai: {
      apiKey: env.OPENAI_API_KEY,
      model: env.OPENAI_MODEL,
      ...(env.OPENAI_BASE_URL && { baseUrl: env.OPENAI_BASE_URL }),
    },
  }),
} satisfies BalmOptions

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
  modules: [balmModule("settings"), balmModule("service-package")],
})
