import { Module } from "@medusajs/framework/utils"
import MembershipModuleService from "./service"

export const MEMBERSHIP_MODULE = "balm_membership"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [MEMBERSHIP_MODULE]: MembershipModuleService
  }
}

export default Module(MEMBERSHIP_MODULE, { service: MembershipModuleService })
