import { Module } from "@medusajs/framework/utils"
import ConsentModuleService from "./service"

export const CONSENT_MODULE = "balm_consent"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [CONSENT_MODULE]: ConsentModuleService
  }
}

export default Module(CONSENT_MODULE, { service: ConsentModuleService })
