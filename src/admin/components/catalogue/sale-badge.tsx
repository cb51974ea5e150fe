import { useBalm } from "../../hooks/use-balm"
import { StateBadge } from "../state-badge"

/** Whether customers can buy it now. */
export const SaleBadge = ({ problems }: { problems: string[] }) => {
  const { t } = useBalm()
  return problems.length === 0 ? (
    <StateBadge tone="green" label={t("catalogue.onSale")} />
  ) : (
    <StateBadge tone="orange" label={t("catalogue.lookAt")} />
  )
}
