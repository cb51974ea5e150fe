import { LockClosedSolid } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useBalm } from "../hooks/use-balm"
import { useMay } from "../hooks/use-may"
import { EmptyState } from "./empty-state"
import { LoadingState } from "./loading-state"

/**
 * A page for those who may: others read whom to ask. Nothing is asked for
 * before it is known who looks.
 */
export const RoleGate = ({
  permission,
  children,
}: {
  permission: string
  children: ReactNode
}) => {
  const { t } = useBalm()
  const mayOpen = useMay(permission)
  if (mayOpen === undefined) {
    return (
      <Container className="p-0">
        <LoadingState />
      </Container>
    )
  }
  return !mayOpen ? (
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
