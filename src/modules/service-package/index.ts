import { Module } from "@medusajs/framework/utils"
import ServicePackageModuleService from "./service"

export const SERVICE_PACKAGE_MODULE = "balm_service_package"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [SERVICE_PACKAGE_MODULE]: ServicePackageModuleService
  }
}

export default Module(SERVICE_PACKAGE_MODULE, {
  service: ServicePackageModuleService,
})
