import { feedbackSettings } from "../../modules/feedback/settings"
import { membershipSettings } from "../../modules/membership/settings"
import { messagingSettings } from "../../modules/messaging/settings"
import { safetySettings } from "../../modules/safety/settings"
import { servicePackageSettings } from "../../modules/service-package/settings"
import { generalSettings } from "../../modules/settings/settings"
import { teamSettings } from "../../modules/team/settings"
import type { SettingGroup } from "../../modules/settings/types"
import type { SettingDefinitions } from "../../shared/settings"

/** Every setting of every context, in the order people look for them. */
export const settingGroups: SettingGroup[] = [
  {
    context: "general",
    label: { en: "General", zhCN: "通用" },
    definitions: generalSettings,
  },
  {
    context: "team",
    label: { en: "Team", zhCN: "团队" },
    definitions: teamSettings,
  },
  {
    context: "membership",
    label: { en: "Membership", zhCN: "会员" },
    definitions: membershipSettings,
  },
  {
    context: "service_package",
    label: { en: "Packages", zhCN: "套餐" },
    definitions: servicePackageSettings,
  },
  {
    context: "feedback",
    label: { en: "Feedback", zhCN: "客户反馈" },
    definitions: feedbackSettings,
  },
  {
    context: "safety",
    label: { en: "Safety", zhCN: "安全" },
    definitions: safetySettings,
  },
  {
    context: "messaging",
    label: { en: "Messages", zhCN: "消息" },
    definitions: messagingSettings,
  },
]

/** The same, by key. */
export const allSettings: SettingDefinitions = Object.assign(
  {},
  ...settingGroups.map((group) => group.definitions)
)
