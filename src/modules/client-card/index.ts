import { Module } from "@medusajs/framework/utils"
import ClientCardModuleService from "./service"

export const CLIENT_CARD_MODULE = "balm_client_card"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [CLIENT_CARD_MODULE]: ClientCardModuleService
  }
}

export default Module(CLIENT_CARD_MODULE, { service: ClientCardModuleService })
