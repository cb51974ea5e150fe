import { Module } from "@medusajs/framework/utils"
import FeedbackModuleService from "./service"

export const FEEDBACK_MODULE = "balm_feedback"

declare module "@medusajs/types" {
  interface ModuleImplementations {
    [FEEDBACK_MODULE]: FeedbackModuleService
  }
}

export default Module(FEEDBACK_MODULE, { service: FeedbackModuleService })
