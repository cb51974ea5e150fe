import { defineSettings } from "../../shared/settings"

export const generalSettings = defineSettings({
  "general.count_orders_from": {
    type: "moment",
    default: "1970-01-01T00:00:00.000Z",
    unit: "UTC",
    label: { en: "Count orders from", zhCN: "订单起算时间" },
    help: {
      en: "Orders placed before this moment earn nothing and grant nothing. Set when Balm was installed.",
      zhCN: "此时间之前的订单不计积分，也不发放服务次数。安装 Balm 时自动设定。",
    },
  },
})
