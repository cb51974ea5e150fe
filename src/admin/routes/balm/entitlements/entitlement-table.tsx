import { SquaresPlus } from "@medusajs/icons"
import { BalmTable } from "../../../components/balm-table"
import { useBalm } from "../../../hooks/use-balm"
import { useCustomerNames } from "../../../hooks/use-customer-names"
import { useEntitlements } from "../../../hooks/use-entitlements"
import { useListParams } from "../../../hooks/use-list-params"
import { useEntitlementColumns } from "./use-entitlement-columns"

export const EntitlementTable = () => {
  const { t } = useBalm()
  const { query } = useListParams()
  const { data, isPending, isError, refetch } = useEntitlements(query)
  const names = useCustomerNames(
    data?.entitlements.map((row) => row.customer_id) ?? []
  )
  const columns = useEntitlementColumns(names)
  return (
    <BalmTable
      rows={data?.entitlements}
      count={data?.count}
      columns={columns}
      isLoading={isPending}
      isError={isError}
      onRetry={() => void refetch()}
      search
      empty={{
        icon: <SquaresPlus />,
        title: t("entitlements.emptyTitle"),
        text: t("entitlements.emptyText"),
      }}
    />
  )
}
