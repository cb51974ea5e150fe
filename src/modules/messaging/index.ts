import { Module } from "@medusajs/framework/utils"
import MessagingModuleService from "./service"

export const MESSAGING_MODULE = "balm_messaging"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [MESSAGING_MODULE]: MessagingModuleService
  }
}

export default Module(MESSAGING_MODULE, { service: MessagingModuleService })
