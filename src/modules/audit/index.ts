import { Module } from "@medusajs/framework/utils"
import AuditModuleService from "./service"

export const AUDIT_MODULE = "balm_audit"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [AUDIT_MODULE]: AuditModuleService
  }
}

export default Module(AUDIT_MODULE, { service: AuditModuleService })
