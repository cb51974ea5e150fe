import type { ReactNode } from "react"

/** One line that gives way to its neighbours instead of pushing them out. */
export const CellText = ({ children }: { children: ReactNode }) => (
  <div className="w-0 min-w-full truncate">{children}</div>
)
