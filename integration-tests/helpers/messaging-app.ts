import { resolve } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import { MedusaApp, MedusaAppMigrateUp } from "@medusajs/framework/modules-sdk"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"
import { MESSAGING_MODULE } from "../../src/modules/messaging"
import { BALM_SETTINGS_MODULE } from "../../src/modules/settings"
import type { TwilioOptions } from "../../src/shared/vendors/options"

const modules = resolve(__dirname, "../../src/modules")

const configOf = (twilio: TwilioOptions) => {
  const options = { encryptionKey: "k".repeat(32), twilio }
  return {
    [BALM_SETTINGS_MODULE]: { resolve: resolve(modules, "settings"), options },
    [MESSAGING_MODULE]: { resolve: resolve(modules, "messaging"), options },
  }
}

const register = <Value>(
  container: MedusaContainer,
  name: string,
  value: Value
) => container.register({ [name]: asValue(value) })

/** Creates the tables that messages need, in an empty database. */
export const migrateMessaging = async (
  databaseUrl: string,
  twilio: TwilioOptions
): Promise<void> => {
  await MedusaAppMigrateUp({
    modulesConfig: configOf(twilio),
    sharedResourcesConfig: { database: { clientUrl: databaseUrl } },
    injectedDependencies: { [ContainerRegistrationKeys.LOGGER]: logger },
  })
}

/**
 * The outbox and its settings without the rest of the application: boots in a
 * second, where the whole takes ten.
 */
export const bootMessaging = async (
  databaseUrl: string,
  twilio: TwilioOptions
) => {
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: databaseUrl,
    schema: "public",
  })
  const app = await MedusaApp({
    modulesConfig: configOf(twilio),
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: logger,
    },
  })
  const container = createMedusaContainer()
  register(container, ContainerRegistrationKeys.LOGGER, logger)
  register(container, ContainerRegistrationKeys.PG_CONNECTION, connection)
  for (const [name, service] of Object.entries(app.modules)) {
    register(container, name, service)
  }
  return {
    container,
    shutdown: async () => {
      await app.onApplicationShutdown()
      await connection.destroy()
    },
  }
}
