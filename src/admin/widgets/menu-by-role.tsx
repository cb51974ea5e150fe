import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"
import { useMe } from "../hooks/use-team"
import { closedLinks, hidingLinks } from "../lib/menu"

/**
 * Medusa's menu knows no roles: what leads nowhere for this one is taken out
 * of sight. The server refuses it either way.
 */
const MenuByRole = () => {
  const { t } = useBalm()
  const { data } = useMe()
  if (!data) {
    return null
  }
  const { role, permissions, enforced } = data.staff
  return (
    <>
      <style>{hidingLinks(closedLinks(permissions, enforced))}</style>
      {role === null && enforced && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("team.noRoleYet")}
        </Text>
      )}
    </>
  )
}

export const config = defineWidgetConfig({
  id: "balm-menu-by-role",
  zone: "topbar",
})

export default MenuByRole
