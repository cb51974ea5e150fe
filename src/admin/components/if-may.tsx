import type { ReactNode } from "react"
import { useMay } from "../hooks/use-may"

/** A part of a page for those who may; others do not see that it is there. */
export const IfMay = ({
  permission,
  children,
}: {
  permission: string
  children: ReactNode
}) => <>{useMay(permission) === true && children}</>
