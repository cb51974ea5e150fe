import { Skeleton } from "@medusajs/ui"
import { useBalm } from "../hooks/use-balm"

/** Grey bars where the content is going to be. */
export const LoadingState = ({ rows = 3 }: { rows?: number }) => {
  const { t } = useBalm()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-6" role="status">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} className="h-8 w-full" />
      ))}
    </div>
  )
}
