import { LockClosedSolid } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useBalm } from "../hooks/use-balm"
import { useRights } from "../hooks/use-team"
import { EmptyState } from "./empty-state"

/** A page for those who may: others read whom to ask. */
export const RoleGate = ({
  permission,
  children,
}: {
  permission: string
  children: ReactNode
}) => {
  const { t } = useBalm()
  const may = useRights()
  return may(permission) === false ? (
    <Container className="p-0">
      <EmptyState
        icon={<LockClosedSolid />}
        title={t("team.notYours")}
        text={t("team.askOwner")}
      />
    </Container>
  ) : (
    <>{children}</>
  )
}
