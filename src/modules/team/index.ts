import { Module } from "@medusajs/framework/utils"
import TeamModuleService from "./service"

export const TEAM_MODULE = "balm_team"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [TEAM_MODULE]: TeamModuleService
  }
}

export default Module(TEAM_MODULE, { service: TeamModuleService })
