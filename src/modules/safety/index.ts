import { Module } from "@medusajs/framework/utils"
import SafetyModuleService from "./service"

export const SAFETY_MODULE = "balm_safety"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [SAFETY_MODULE]: SafetyModuleService
  }
}

export default Module(SAFETY_MODULE, { service: SafetyModuleService })
