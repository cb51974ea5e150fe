import { Module } from "@medusajs/framework/utils"
import SettingsModuleService from "./service"

export const BALM_SETTINGS_MODULE = "balm_settings"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [BALM_SETTINGS_MODULE]: SettingsModuleService
  }
}

export default Module(BALM_SETTINGS_MODULE, { service: SettingsModuleService })
