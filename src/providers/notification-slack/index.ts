import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import SlackNotificationService from "./service"

export default ModuleProvider(Modules.NOTIFICATION, {
  services: [SlackNotificationService],
})
