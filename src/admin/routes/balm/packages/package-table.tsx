import { SquaresPlus } from "@medusajs/icons"
import { BalmTable } from "../../../components/balm-table"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useServicePackages } from "../../../hooks/use-service-packages"
import { usePackageColumns } from "./use-package-columns"

/** What the store sells in courses, newest first. */
export const PackageTable = () => {
  const { t } = useBalm()
  const { query } = useListParams()
  const { data, isPending, isError, refetch } = useServicePackages(query)
  const columns = usePackageColumns()
  return (
    <BalmTable
      rows={data?.service_packages}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      empty={{
        icon: <SquaresPlus />,
        title: t("packages.emptyTitle"),
        text: t("packages.emptyText"),
      }}
    />
  )
}
