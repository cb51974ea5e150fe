import { Sparkles } from "@medusajs/icons"
import { BalmTable } from "../../../components/balm-table"
import { useBalm } from "../../../hooks/use-balm"
import { useListParams } from "../../../hooks/use-list-params"
import { useServices } from "../../../hooks/use-services"
import { useServiceColumns } from "./use-service-columns"

/** What the store performs, newest first. */
export const ServiceTable = () => {
  const { t } = useBalm()
  const { query } = useListParams()
  const { data, isPending, isError, refetch } = useServices(query)
  const columns = useServiceColumns()
  return (
    <BalmTable
      rows={data?.services}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      empty={{
        icon: <Sparkles />,
        title: t("services.emptyTitle"),
        text: t("services.emptyText"),
      }}
    />
  )
}
