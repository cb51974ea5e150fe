import { Module } from "@medusajs/framework/utils"
import HealthProfileModuleService from "./service"

export const HEALTH_PROFILE_MODULE = "balm_health_profile"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [HEALTH_PROFILE_MODULE]: HealthProfileModuleService
  }
}

export default Module(HEALTH_PROFILE_MODULE, {
  service: HealthProfileModuleService,
})
