import { defineSettings } from "../../shared/settings"

/** What a store may change like any other setting. */
export const teamSettings = defineSettings({
  "team.therapist_sees_all": {
    type: "boolean",
    default: false,
    unit: "yes or no",
    label: {
      en: "Therapists see every customer",
      zhCN: "护理师可查看所有客户",
    },
    help: {
      en: "Off: a therapist sees the customers they serve or have served. On: all of them, still without phone, e-mail and address.",
      zhCN: "关闭时，护理师只能看到自己服务过的客户；开启后可看到所有客户，但电话、邮箱和地址仍被隐藏。",
    },
  },
})

/**
 * Whether roles hold on Medusa's own routes. Not among the settings a manager
 * may change: the owner switches it in the guided step.
 */
export const enforcementSetting = defineSettings({
  "team.enforced": {
    type: "boolean",
    default: false,
    unit: "yes or no",
    label: { en: "Roles are enforced", zhCN: "启用角色权限" },
    help: {
      en: "Off: every user keeps what Medusa gives them. Balm's own pages ask for a role either way.",
      zhCN: "关闭时，每位用户保留 Medusa 原有权限；Balm 自身的页面始终需要角色。",
    },
  },
})
